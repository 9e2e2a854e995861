import type { Role } from '../kernel/actor'

export const staffLabels = {
  PHONE_TAKEN: '这个手机号已经是另一位同事的，请核对',
  STAFF_CHANGED: '没有保存：别人刚改过这位同事，请刷新后再改',
  DEPARTMENT_CIRCLE: '部门不能放进它自己的下级',
}

export const roleWords: Record<Role, string> = { owner: '老板', manager: '主管', rep: '销售', agent: '客服' }

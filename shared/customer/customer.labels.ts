export const customerLabels = {
  CUSTOMER_CHANGED: '没有保存：您的同事刚改过这位客户，已为您换成最新的，请再看一眼',
  CREDIT_CODE_WRONG: '统一社会信用代码不对，请对照营业执照检查 18 位字符',
  PHONE_UNREADABLE: '没认出这个电话号码，请检查位数或区号',
}

/** Answers to what a form of a customer got wrong, beside its field. */
export const customerFieldLabels = {
  creditCodeTaken: '这个信用代码已登记在另一位客户名下',
  regionUnknown: '没认出这个地区，请写到省市，例如 广东佛山',
  emailWrong: '邮箱格式不正确',
  contactNameEmpty: '请填写联系人姓名',
  needEmpty: '请填写需求',
}

/** 查重 too often. */
export const sayTooManyLookups = (mostPerHour: number): string => `一小时最多查 ${mostPerHour} 次，请稍后再查`

export const contactRoleLabels = {
  decides: '决策',
  influences: '影响',
  uses: '使用',
  buys: '采购',
  unknown: '角色未知',
} as const

export const orderStateLabels: Record<string, string> = { open: '待发货', delivered: '已发货', cancelled: '已取消' }

/** Field names as the timeline says what was edited. */
export const editedFieldLabels: Record<string, string> = {
  name: '客户名称',
  shortName: '简称',
  grade: '等级',
  industry: '行业',
  region: '地区',
  address: '地址',
  sizePeople: '规模',
  creditCode: '信用代码',
  pains: '痛点',
  preferences: '偏好',
  competitor: '在用的同行',
  budget: '预算与采购周期',
}

import { screen, waitFor } from '@testing-library/react'
import { brandId } from '@shared/kernel/ids'
import StaffPage from '@/features/tenant/pages/staff/index'
import { colleague } from '../staff/colleague'
import {
  answer,
  button,
  hold,
  inputsOf,
  open,
  reads,
  Refusal,
  release,
  requestIdsOf,
  saidAt,
  signIn,
  tap,
  tapAgain,
  tapTwice,
  type,
  typed,
} from '../support/phone'

const department = (id: string, name: string, headCount = 1) => ({
  id: brandId<'Department'>(id),
  name,
  parentId: null,
  headCount,
})

beforeEach(() => {
  signIn()
  answer('staff.listDepartments', { items: [department('dept1', '销售一组', 2), department('dept2', '客服组', 0)] })
  answer('staff.list', {
    items: [colleague('staff1', '李然', { capacityWeight: 2 }), colleague('staff2', '周敏', { isOnDuty: false })],
  })
})

test('one department at a time: who is there, what they get, whether they are on duty', async () => {
  open(<StaffPage />)
  await reads('李然')
  await reads('销售，新线索份额 2')
  await reads('在岗')
  await reads('休息')
  await tap('客服组 0', 'tab')
  await reads('这里还没有同事')
})

test('a colleague goes off duty in one tap, however often it is tapped', async () => {
  hold('staff.setDuty', { isOnDuty: false })
  open(<StaffPage />)
  await tapTwice('设为休息：李然')
  await release()
  expect(inputsOf('staff.setDuty')).toEqual([{ staffId: 'staff1', isOnDuty: false }])
  await waitFor(() => expect(inputsOf('staff.list')).toHaveLength(2))
})

test('a new colleague is saved with all that was chosen, and may sign in at once', async () => {
  answer('staff.save', { staffId: brandId('staff9') })
  open(<StaffPage />)
  await tap('加同事')
  expect((await button('保存')).getAttribute('aria-disabled')).toBe('true')
  await type('姓名', '王小明')
  await type('手机号', '13900000009')
  await tap('客服', 'radio')
  await tap('客服组', 'radio')
  await tap('加 1')
  await tapTwice('保存')
  await reads('已加王小明，可以用手机号登录了')
  expect(inputsOf('staff.save')).toEqual([
    {
      id: null,
      version: 0,
      name: '王小明',
      phone: '13900000009',
      wecomUserid: '',
      role: 'agent',
      departmentId: 'dept2',
      capacityWeight: 2,
    },
  ])
})

test('a phone that is taken is said at the phone, and nothing else is typed twice', async () => {
  answer('staff.save', new Refusal('PHONE_TAKEN', '这个手机号已有同事在用'))
  open(<StaffPage />)
  await tap(/^李然/)
  await type('姓名', '李然然')
  await tap('保存')
  await waitFor(async () => expect(await saidAt('手机号')).toBe('这个手机号已有同事在用'))
  expect(await typed('姓名')).toBe('李然然')
  answer('staff.save', { staffId: brandId('staff1') })
  await type('手机号', '13900000002')
  await tapAgain('保存', 'staff.save')
  await reads('已保存李然然的资料')
  expect(inputsOf('staff.save').at(-1)).toMatchObject({ id: 'staff1', version: 3, phone: '13900000002' })
  expect(new Set(requestIdsOf('staff.save')).size).toBe(2)
})

test('a share never leaves its bounds', async () => {
  answer('staff.list', { items: [colleague('staff1', '李然', { capacityWeight: 10 })] })
  open(<StaffPage />)
  await tap(/^李然/)
  expect((await button('加 1')).getAttribute('aria-disabled')).toBe('true')
})

test('a department is made under another', async () => {
  answer('staff.saveDepartment', { departmentId: brandId('dept9') })
  open(<StaffPage />)
  await tap('加部门')
  await type('名称', '外贸组')
  await tap('销售一组', 'radio')
  await tapTwice('保存')
  await reads('已保存部门“外贸组”')
  expect(inputsOf('staff.saveDepartment')).toEqual([{ id: null, name: '外贸组', parentId: 'dept1' }])
})

test('a circle of departments is refused in words, and the name stays', async () => {
  answer('staff.saveDepartment', new Refusal('DEPARTMENT_CIRCLE', '上级部门不能是自己的下级'))
  open(<StaffPage />)
  await tap('改销售一组')
  expect(screen.queryByRole('radio', { name: '销售一组' })).toBeNull()
  await type('名称', '销售部')
  await tap('客服组', 'radio')
  await tap('保存')
  await reads('上级部门不能是自己的下级')
  expect(await typed('名称')).toBe('销售部')
})

test('a manager sees the team and its duty, but edits nobody', async () => {
  signIn({ role: 'manager' })
  open(<StaffPage />)
  await button('设为休息：李然')
  expect(screen.queryByRole('button', { name: '加同事' })).toBeNull()
  expect(screen.queryByRole('button', { name: /^李然/ })).toBeNull()
})

test('who has left says so and can no longer be sent on duty', async () => {
  answer('staff.list', { items: [colleague('staff1', '李然', { isActive: false })] })
  open(<StaffPage />)
  await reads('已离职')
  expect(screen.queryByRole('button', { name: /设为/ })).toBeNull()
})

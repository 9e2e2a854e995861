import { screen, waitFor } from '@testing-library/react'
import { brandId } from '@shared/kernel/ids'
import { handedKinds } from '@shared/custody/departure.types'
import DeparturePage from '@/features/custody/pages/departure'
import type { Departure, DepartureReport } from '@/features/custody/departure.calls'
import { answer, button, inputsOf, open, reads, Refusal, screenText, signIn, tap } from '../support/phone'

const person = (id: string, name: string, isSameDepartment: boolean) => ({
  staffId: brandId<'Staff'>(id),
  ...{ name, departmentName: isSameDepartment ? '销售一组' : '销售二组', role: 'rep' as const, isSameDepartment },
})
const departure = (counts: Partial<Record<(typeof handedKinds)[number], number>>): Departure => ({
  leaver: { staffId: brandId('leaver'), name: '陈一', departmentName: '销售一组', isActive: true, role: 'rep' },
  holdings: handedKinds.map((kind) => ({ kind, count: counts[kind] ?? 0 })),
  colleagues: [person('far1', '周三', false), person('near', '李二', true)],
  report: null,
})
const report: DepartureReport = {
  leaver: { staffId: brandId('leaver'), name: '陈一', departmentName: '销售一组' },
  ...{ by: '林老板', at: '2026-11-25T02:00:00.000Z', leadsTo: null, ticketsTo: null, leftBehind: 0 },
  customersTo: { staffId: brandId('near'), name: '李二', departmentName: '销售一组' },
  lines: handedKinds.map((kind) => ({
    ...{ kind, before: 0, moved: 0, ended: 0 },
    ...(kind === 'customers' ? { before: 12, moved: 12 } : kind === 'inbox' ? { before: 5, moved: 3, ended: 2 } : {}),
  })),
}
const show = () => open(<DeparturePage />, { staffId: 'leaver' })

beforeEach(() => signIn({ role: 'owner' }))

test('one reads what the colleague has, chooses who takes over, and everything goes in one confirmed tap', async () => {
  answer('custody.previewDeparture', departure({ customers: 12, leads: 3 }))
  answer('custody.depart', report)
  show()
  await reads('陈一名下有什么')
  await reads('12')
  await tap(/^客户：放入公海/)
  expect(screenText().indexOf('李二')).toBeLessThan(screenText().indexOf('周三'))
  await reads('销售 · 销售二组（其他部门）')
  await tap(/李二/, 'radio')
  await tap('交接并停用账号')
  expect(inputsOf('custody.depart')).toEqual([])
  await tap('交接并停用')
  await waitFor(() =>
    expect(inputsOf('custody.depart')).toEqual([
      { staffId: 'leaver', successors: { customersTo: 'near', leadsTo: null, ticketsTo: null } },
    ]),
  )
})

test('who still answers tickets cannot leave before somebody is named for them', async () => {
  answer('custody.previewDeparture', departure({ tickets: 2 }))
  show()
  expect((await button('交接并停用账号')).getAttribute('aria-disabled')).toBe('true')
  await tap(/^工单：/)
  await tap(/周三/, 'radio')
  await waitFor(() =>
    expect(screen.getByRole('button', { name: '交接并停用账号' }).getAttribute('aria-disabled')).not.toBe('true'),
  )
})

test('a refusal is read where it happened, and nothing is said to be done', async () => {
  answer('custody.previewDeparture', departure({}))
  answer('custody.depart', new Refusal('LAST_OWNER', '这是唯一的老板，请先把另一位同事设为老板'))
  show()
  await reads('没有要交接的')
  await tap('交接并停用账号')
  await tap('交接并停用')
  await reads('这是唯一的老板，请先把另一位同事设为老板')
})

test('afterwards the report says of each kind what moved and what ended, and that nothing is left', async () => {
  answer('custody.previewDeparture', {
    ...departure({}),
    leaver: { ...departure({}).leaver, isActive: false },
    report,
  })
  show()
  await reads('陈一已离职')
  await reads('都交接好了，名下没有留下任何东西')
  await reads('12，全部交接')
  await reads('5，交接 3，随离职结束 2')
  await reads('等主管分配')
})

import { screen, waitFor } from '@testing-library/react'
import { brandId } from '@shared/kernel/ids'
import TodayPage from '../../miniprogram/pages/today/index'
import { colleague } from '../staff/colleague'
import {
  answer,
  called,
  hold,
  inputsOf,
  open,
  reads,
  Refusal,
  release,
  screenText,
  signIn,
  tap,
  tapTwice,
} from '../support/phone'
import { taro } from '../support/taro'
import { inboxItem, inboxOf, offer } from './inbox-item'

beforeEach(() => {
  signIn({ role: 'rep', staffId: brandId('staff1') })
  answer('followup.phrases', { phrases: ['等样衣'] })
})

/** A done row slides away, then the list is read again. */
const slidAway = () => called('followup.inbox', 2)

test('one reads first how much there is to do, how much of it is late, and why each thing is there', async () => {
  answer('followup.inbox', inboxOf(inboxItem({ isLate: true, why: '逾期 2 天：约好问样衣反馈' }), offer()))
  open(<TodayPage />)
  await reads('云裳服饰 · 陈女士')
  expect(screenText()).toContain('今天 2 件事，1 件逾期')
  expect(screen.getByText('逾期 2 天').className).toContain('late')
  expect(screen.getByText('还剩 8 分钟').className).toContain('strong')
})

test('while the list is on its way the page keeps its place and claims nothing', async () => {
  hold('followup.inbox', inboxOf())
  open(<TodayPage />)
  await called('followup.inbox')
  expect(screenText()).not.toContain('没有要做的事')
  await release()
  await reads('今天没有要做的事')
})

test('a day without work says where new work comes from, and opens it', async () => {
  answer('followup.inbox', inboxOf())
  open(<TodayPage />)
  await reads('今天的事都做完了')
  await tap('录入线索')
  expect(taro.moves).toEqual(['navigateTo:/features/lead/pages/entry/index'])
})

test('a list that did not come says so with its number, and comes by a tap', async () => {
  answer('followup.inbox', new Refusal('FAULT', '出了点问题，请再试一次'))
  open(<TodayPage />)
  await reads('出了点问题，请再试一次')
  expect(screenText()).toMatch(/请求编号 [0-9a-z]{20}/)
  answer('followup.inbox', inboxOf(inboxItem()))
  await tap('再试一次')
  await reads('云裳服饰 · 陈女士')
})

test('whoever may not see the inbox is told who can help', async () => {
  answer('followup.inbox', new Refusal('NOT_ALLOWED', '没有权限'))
  open(<TodayPage />)
  await reads('您还不能看跟进收件箱')
  await reads('需要的话，请找主管或老板开通')
})

test('a kind is asked for by itself, and an empty one says which kind is empty', async () => {
  answer('followup.inbox', (input) =>
    JSON.stringify(input).includes('lead_offer')
      ? { ...inboxOf(), total: 1, counts: { followup: 1 } }
      : inboxOf(inboxItem(), offer()),
  )
  open(<TodayPage />)
  await tap('新线索 1', 'tab')
  await reads('没有要处理的新线索')
  expect(inputsOf('followup.inbox').at(-1)).toEqual({ kind: 'lead_offer', cursor: null })
})

test('accepting asks once however often one taps, and shows the number to call', async () => {
  answer('followup.inbox', inboxOf(offer()))
  hold('lead.accept', { state: 'accepted', phone: '138 0013 8000', dial: '13800138000' })
  open(<TodayPage />)
  await tapTwice('接受：锦程商贸 · 李先生')
  await release()
  await reads('138 0013 8000')
  expect(inputsOf('lead.accept')).toEqual([{ leadId: 'lead1' }])
  await tap('打电话')
  expect(taro.dialled).toEqual(['13800138000'])
  await reads('再打一次')
  await slidAway()
})

test('after the call the follow-up of this very person is one tap away', async () => {
  answer('followup.inbox', inboxOf(offer()))
  answer('lead.accept', { state: 'accepted', phone: '138 0013 8000', dial: '13800138000' })
  open(<TodayPage />)
  await tap('接受：锦程商贸 · 李先生')
  await tap('记跟进')
  await screen.findByRole('dialog', { name: '记跟进' })
  await reads(/锦程商贸 · 李先生\s138 0013 8000/)
  await slidAway()
})

test('an accepted lead without a phone says how else to reach them', async () => {
  answer('followup.inbox', inboxOf(offer()))
  answer('lead.accept', { state: 'accepted', phone: null, dial: null })
  open(<TodayPage />)
  await tap('接受：锦程商贸 · 李先生')
  await reads('没有留下电话，请按线索里的微信或邮箱联系，再记一笔')
  expect(screen.queryByRole('button', { name: '打电话' })).toBeNull()
  await slidAway()
})

test('a lead somebody else took is said in passing, and the list is read again', async () => {
  answer('followup.inbox', inboxOf(offer()))
  answer('lead.accept', new Refusal('LEAD_TAKEN', '已被同事接走'))
  open(<TodayPage />)
  await tap('接受：锦程商贸 · 李先生')
  await reads('已被同事接走')
  await called('followup.inbox', 2)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('what waits is asked to come back at a moment that the button says', async () => {
  answer('followup.inbox', inboxOf(inboxItem()))
  answer('followup.snooze', {})
  open(<TodayPage />)
  await tap('更多：云裳服饰 · 陈女士')
  await tap('稍后')
  expect((await screen.findByRole('button', { name: '选一个时间' })).getAttribute('aria-disabled')).toBe('true')
  const before = Date.now()
  await tap('1 小时后', 'radio')
  await tap(/再提醒我$/)
  await called('followup.snooze')
  const [input] = inputsOf('followup.snooze') as { itemId: string; until: string }[]
  expect(input?.itemId).toBe('item1')
  expect(Math.abs(Date.parse(input?.until ?? '') - before - 3_600_000)).toBeLessThan(10_000)
  await reads(/再提醒您$/)
  await slidAway()
})

test('a follow-up is handed only to a colleague on duty, never to oneself', async () => {
  answer('followup.inbox', inboxOf(inboxItem()))
  answer('followup.delegate', {})
  answer('staff.list', {
    items: [colleague('staff1', '自己'), colleague('staff2', '李然'), colleague('staff3', '周敏', { isOnDuty: false })],
  })
  open(<TodayPage />)
  await tap('更多：云裳服饰 · 陈女士')
  await tap('转给')
  await screen.findByRole('radio', { name: /李然/ })
  expect(screen.queryByRole('radio', { name: /自己/ })).toBeNull()
  expect(screen.getByRole('radio', { name: /周敏.*不当班/ }).getAttribute('aria-disabled')).toBe('true')
  await tap(/李然/, 'radio')
  await called('followup.delegate')
  expect(inputsOf('followup.delegate')).toEqual([{ itemId: 'item1', staffId: 'staff2' }])
  await reads('已转给李然，对方会收到提醒')
  await slidAway()
})

test('an offer can be neither postponed nor handed on, and a lead without a customer is not handed on', async () => {
  answer('followup.inbox', inboxOf(offer(), inboxItem({ customerId: null, leadId: brandId('lead2') })))
  open(<TodayPage />)
  await tap('更多：云裳服饰 · 陈女士')
  await screen.findByRole('button', { name: '稍后' })
  expect(screen.queryByRole('button', { name: '转给' })).toBeNull()
  expect(screen.queryByRole('button', { name: '更多：锦程商贸 · 李先生' })).toBeNull()
})

test('a notice is done when it is read, and opens what it is about', async () => {
  const notice = inboxItem({ kind: 'notice', action: 'read', title: '客户已转给您' })
  answer('followup.inbox', inboxOf(notice))
  answer('followup.dismiss', {})
  open(<TodayPage />)
  await tap('去看：客户已转给您')
  await called('followup.dismiss')
  await waitFor(() => expect(taro.moves).toEqual(['navigateTo:/desks/customer/index?customerId=cust1']))
  await slidAway()
})

test.each([
  ['a lead', offer(), '/desks/lead/index?leadId=lead1'],
  ['a customer', inboxItem(), '/desks/customer/index?customerId=cust1'],
  ['a ticket', inboxItem({ kind: 'ticket', ticketId: brandId('tick1') }), '/desks/ticket/index?ticketId=tick1'],
  ['the 改进单', inboxItem({ kind: 'recovery' }), '/desks/recoveries/index'],
])('the words of a row open %s', async (_, item, address) => {
  answer('followup.inbox', inboxOf(item))
  open(<TodayPage />)
  await tap(new RegExp(`^${item.title}`))
  await waitFor(() => expect(taro.moves).toEqual([`navigateTo:${address}`]))
})

test('a long list grows by a tap and by scrolling, each page once', async () => {
  answer('followup.inbox', (input) =>
    JSON.stringify(input).includes('"next"')
      ? inboxOf(offer())
      : { ...inboxOf(inboxItem()), total: 2, nextCursor: 'next' },
  )
  open(<TodayPage />)
  await tapTwice('再看一些')
  await reads('锦程商贸 · 李先生')
  expect(inputsOf('followup.inbox')).toHaveLength(2)
  expect(screen.queryByRole('button', { name: '再看一些' })).toBeNull()
})

test('a name of a hundred characters is shown whole, with its action still there', async () => {
  const title = '杭州云裳国际服饰进出口贸易有限公司'.repeat(6)
  answer('followup.inbox', inboxOf(inboxItem({ title })))
  open(<TodayPage />)
  await reads(title)
  await screen.findByRole('button', { name: `记跟进：${title}` })
})

import { screen, waitFor } from '@testing-library/react'
import { jest } from '@jest/globals'
import { brandId } from '@shared/kernel/ids'
import { CustomerCard } from '@/features/customer/show/customer-card'
import {
  answer,
  button,
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
import { cardOf, contactOf } from './customer-card'

const logged = jest.fn()
const show = () => open(<CustomerCard customerId="cust1" width="column" onLog={logged} />)

const entry = (id: string, title: string, fileIds: string[] = []) => ({
  id,
  at: '2026-11-20T02:00:00.000Z',
  kind: 'followup' as const,
  title,
  words: '要账期',
  actorName: '李然',
  fileIds: fileIds.map((fileId) => brandId<'File'>(fileId)),
})

beforeEach(() => {
  logged.mockReset()
  signIn({ role: 'rep' })
  answer('customer.card', cardOf())
  answer('customer.timeline', { items: [entry('e1', '电话')], nextCursor: null })
})

test('one screen says who they are, what they want and what they care about, each with its source a tap away', async () => {
  show()
  await reads('云裳服饰')
  await reads(/杭州市 · 服装批发 · 30–50 人 · 负责人 李然/)
  expect(screenText()).not.toContain('来自 11月20日 的电话')
  await tap('要 200 件卫衣，点开看出处')
  await reads('来自 11月20日 的电话')
  await button('要 200 件卫衣，出处：来自 11月20日 的电话')
})

test('figures that are not there are a dash, never a zero that could be read as bad', async () => {
  const figures = { ...cardOf().figures, lastOrderAt: null, satisfaction: null, orderCount: 0, amountTotalFen: 0 }
  answer('customer.card', cardOf({ figures }))
  show()
  await waitFor(() => expect(screenText()).toMatch(/—最近下单.*—满意度/))
})

test('the next thing to do is the button, and does it', async () => {
  show()
  await tap('记跟进')
  expect(logged).toHaveBeenCalledTimes(1)
})

test('a customer whose wish is unknown is asked for it first', async () => {
  answer('customer.card', cardOf({ nextAction: { kind: 'need', words: '问问要什么' } }))
  show()
  await tap('问问要什么')
  await screen.findByRole('dialog', { name: '客户要什么' })
  expect(logged).not.toHaveBeenCalled()
})

test('calling asks for the number once, dials it, and then asks what came of it', async () => {
  hold('customer.showPhone', { phone: '138 0013 8000', dial: '13800138000' })
  show()
  await tapTwice('打电话')
  await release()
  await waitFor(() => expect(logged).toHaveBeenCalledTimes(1))
  expect(taro.dialled).toEqual(['13800138000'])
  expect(inputsOf('customer.showPhone')).toEqual([{ contactId: 'cont1' }])
})

test('a number one may not see is said below the buttons, and nothing is dialled', async () => {
  answer('customer.showPhone', new Refusal('NOT_FOUND', '没有找到，可能已被删除或不归您负责'))
  show()
  await tap('打电话')
  await reads('没有找到，可能已被删除或不归您负责')
  expect(taro.dialled).toEqual([])
  expect(logged).not.toHaveBeenCalled()
})

test('without anybody to call, the button adds somebody', async () => {
  answer('customer.card', cardOf({ contacts: [] }))
  show()
  await tap('加联系人')
  await screen.findByRole('dialog', { name: '加联系人' })
})

test('a contact’s full number is shown on a tap and stays shown', async () => {
  answer('customer.showPhone', { phone: '138 0013 8000', dial: '13800138000' })
  show()
  await tap('联系人 1', 'tab')
  await reads('138****8000')
  await tap('显示号码：陈敏')
  await reads('138 0013 8000')
  expect(screen.queryByRole('button', { name: '显示号码：陈敏' })).toBeNull()
})

test('who reads only is offered nothing to change', async () => {
  answer('customer.card', cardOf({ may: { ...cardOf().may, edit: false } }))
  show()
  await reads('云裳服饰')
  expect(screen.queryByRole('button', { name: '＋ 标签' })).toBeNull()
  await tap('联系人 1', 'tab')
  expect(screen.queryByRole('button', { name: '修改：陈敏' })).toBeNull()
  await tap('资料', 'tab')
  await reads('公司')
  expect(screen.queryByRole('button', { name: '修改资料' })).toBeNull()
})

test('every field there is stands under 资料, with what is missing said as missing', async () => {
  answer('customer.card', cardOf({ needs: [need('要账期', '今天'), need('要样衣', '上月')] }))
  show()
  await tap('资料', 'tab')
  await reads('杭州云裳服饰有限公司')
  expect(screenText()).toContain('信用代码还没填')
  await reads('现在要')
  await reads('之前要')
})

const need = (words: string, source: string) => ({
  id: words,
  words,
  source,
  recordedBy: '李然',
  recordedAt: '2026-11-20T02:00:00.000Z',
})

test('the stream is narrowed by kind, grows by a tap, and says when a kind is empty', async () => {
  answer('customer.timeline', (input) => {
    const asked = JSON.stringify(input)
    if (asked.includes('"order"')) return { items: [], nextCursor: null }
    return asked.includes('older')
      ? { items: [entry('e2', '首次接触')], nextCursor: null }
      : { items: [entry('e1', '电话')], nextCursor: 'older' }
  })
  show()
  await tapTwice('看更早的')
  await reads('首次接触')
  expect(inputsOf('customer.timeline')).toHaveLength(2)
  await tap('订单', 'radio')
  await reads('还没有这类记录')
})

test('a stream that did not come is asked for again by a tap, with the card still there', async () => {
  answer('customer.timeline', new Refusal('FAULT', '出了点问题，请再试一次'))
  show()
  await reads('云裳服饰')
  await tap('再试一次')
  await called('customer.timeline', 2)
})

test('orders and tickets that are not there say what to do', async () => {
  answer('ticket.list', { items: [], nextCursor: null, counts: { mine: 0, unassigned: 0, open: 0, risk: 0 } })
  show()
  await tap('工单 0', 'tab')
  await reads('没有售后')
  await tap('录入工单')
  await waitFor(() => expect(taro.moves[0]).toMatch(/features\/ticket\/pages\/enter\/index\?customerId=cust1/))
})

test.each([
  ['is not one’s own', new Refusal('NOT_FOUND', '没有找到，可能已被删除或不归您负责')],
  ['may not be seen', new Refusal('NOT_ALLOWED', '您的角色不能做这件事，请找主管或老板')],
])('a customer who %s is said in one sentence', async (_, refusal) => {
  answer('customer.card', refusal)
  show()
  await reads(refusal.message)
})

test('a contact without a phone says so and offers no call', async () => {
  answer('customer.card', cardOf({ contacts: [contactOf({ phone: null, isMasked: false })] }))
  show()
  await tap('联系人 1', 'tab')
  await reads('没有留电话')
  expect(screen.queryByRole('button', { name: '打电话：陈敏' })).toBeNull()
})

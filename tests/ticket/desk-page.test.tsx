import { screen } from '@testing-library/react'
import { brandId } from '@shared/kernel/ids'
import { TicketDesk } from '@/features/ticket/show/ticket-desk'
import { customerRow } from '../customer/customer-row'
import { colleague } from '../staff/colleague'
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
  requestIdsOf,
  screenText,
  signIn,
  tap,
  tapAgain,
  tapTwice,
  type,
  typed,
} from '../support/phone'
import { taro } from '../support/taro'
import { deskOf, rowOf } from './ticket-fixtures'

const show = () => open(<TicketDesk ticketId="tick1" look="page" />)
const changed = { state: 'in_progress' as const, version: 3 }
const more = async (action: string) => {
  await tap('更多：GD1125-01')
  await tap(action)
}

beforeEach(() => {
  signIn({ role: 'agent' })
  answer('ticket.read', deskOf())
  answer('ticket.quickReplies', { items: ['马上为您看'] })
})

test('one reads why it is urgent, who asks and what they are worth, and what was said', async () => {
  answer('ticket.read', deskOf({ why: '逾期 20 分钟未首次回复', isLate: true }))
  show()
  await reads('云裳服饰 · 陈敏 · 质量')
  expect(screen.getByText('逾期 20 分钟').className).toContain('late')
  await reads('售后 · 投诉 1')
  await reads('袖口开线')
  await tap('打电话')
  expect(taro.dialled).toEqual(['13800138000'])
})

test('a masked number is not offered to be dialled', async () => {
  answer('ticket.read', deskOf({ asker: { ...deskOf().asker, phone: '138****8000' } }))
  show()
  await button('看客户')
  expect(screen.queryByRole('button', { name: '打电话' })).toBeNull()
})

test('nobody’s ticket is taken in one tap before it is answered', async () => {
  hold('ticket.take', changed)
  answer('ticket.read', deskOf({ agentId: null, may: { take: true, work: false, handOver: false, merge: false } }))
  show()
  await tapTwice('接下，我来处理')
  answer('ticket.read', deskOf())
  await release()
  await reads('已接下，现在可以回复客户')
  await button('回复')
  expect(inputsOf('ticket.take')).toEqual([{ ticketId: 'tick1' }])
})

test('a ticket somebody else took meanwhile is said and read again', async () => {
  answer('ticket.take', new Refusal('TICKET_TAKEN', '已被同事接下'))
  answer('ticket.read', deskOf({ agentId: null, may: { take: true, work: false, handOver: false, merge: false } }))
  show()
  await tap('接下，我来处理')
  await reads('没有接下，已为您刷新')
  await called('ticket.read', 2)
})

test.each([
  ['接着处理', 'in_progress', '已回复客户'],
  ['等客户', 'waiting', '已回复，等客户补充，时钟暂停'],
  ['已解决', 'resolved', '已回复并标为解决，请客户确认和评价'],
])('an answer with %s says what comes next, and is sent once', async (label, then, words) => {
  hold('ticket.reply', changed)
  show()
  await tap(label, 'tab')
  await type('回复', ' 马上为您换 ')
  await tapTwice('回复')
  await release()
  await reads(words)
  expect(inputsOf('ticket.reply')).toEqual([{ ticketId: 'tick1', words: '马上为您换', fileIds: [], then }])
  expect(await typed('回复')).toBe('')
})

test('an internal note goes to colleagues only', async () => {
  answer('ticket.note', { version: 3 })
  show()
  await tap('内部备注', 'tab')
  await type('内部备注', '先查锁边')
  await tap('记下')
  await reads('备注已记下，客户看不到')
  expect(inputsOf('ticket.note')).toEqual([{ ticketId: 'tick1', words: '先查锁边', fileIds: [] }])
  expect(inputsOf('ticket.reply')).toEqual([])
})

test('whoever only reads along may leave a note, and cannot answer the customer by mistake', async () => {
  answer('ticket.read', deskOf({ may: { take: false, work: false, handOver: false, merge: false } }))
  show()
  await button('记下')
  expect(screen.queryByRole('tab', { name: '接着处理' })).toBeNull()
  expect(screen.queryByText('马上为您看')).toBeNull()
})

test('a ready sentence is written by a tap, after what stands there already', async () => {
  show()
  await type('回复', '您好')
  await tap('马上为您看')
  expect(await typed('回复')).toBe('您好\n马上为您看')
})

test('a refused answer stays with its reason; tried again unchanged, it is the same answer', async () => {
  answer('ticket.reply', new Refusal('FAULT', '系统出了点问题，内容没有丢，请稍后再试'))
  show()
  await type('回复', '马上为您换')
  await tap('回复')
  await reads('系统出了点问题，内容没有丢，请稍后再试')
  answer('ticket.reply', changed)
  await tapAgain('回复', 'ticket.reply')
  expect(new Set(requestIdsOf('ticket.reply')).size).toBe(1)
})

test('a ticket is handed to a colleague on duty, with what they should know', async () => {
  hold('ticket.handOver', changed)
  answer('staff.list', {
    items: [colleague('agent1', '苏晴'), colleague('agent2', '何洁'), colleague('agent3', '赵磊', { isOnDuty: false })],
  })
  show()
  await more('转交')
  await screen.findByRole('radio', { name: /何洁/ })
  expect(screen.queryByRole('radio', { name: /苏晴/ })).toBeNull()
  expect(screen.getByRole('radio', { name: /赵磊/ }).getAttribute('aria-disabled')).toBe('true')
  await tap(/何洁/, 'radio')
  await type('交接说明', '客户在意交期')
  await tapTwice('转交给何洁')
  await release()
  await reads('已转交给何洁，对方会收到提醒')
  expect(inputsOf('ticket.handOver')).toEqual([{ ticketId: 'tick1', staffId: 'agent2', words: '客户在意交期' }])
})

test('a ticket that is no longer theirs is said calmly, with what was just done, and cannot be answered', async () => {
  answer('ticket.handOver', changed)
  answer('staff.list', { items: [colleague('agent2', '何洁')] })
  show()
  await more('转交')
  await tap(/何洁/, 'radio')
  await type('交接说明', '客户在意交期')
  answer('ticket.read', new Refusal('NOT_FOUND', '没有找到，可能已被删除或不归您看'))
  await tap('转交给何洁')
  await reads('这张工单不在您这里')
  await reads('已转交给何洁，对方会收到提醒')
  expect(screenText()).not.toContain('没有取到最新的')
  expect(screen.queryByRole('textbox')).toBeNull()
})

test('a hand-over that is refused keeps the words', async () => {
  answer('ticket.handOver', new Refusal('NOT_ON_DUTY', '这位同事不在岗'))
  answer('staff.list', { items: [colleague('agent2', '何洁')] })
  show()
  await more('转交')
  await tap(/何洁/, 'radio')
  await type('交接说明', '客户在意交期')
  await tap('转交给何洁')
  await reads('这位同事不在岗')
  expect(await typed('交接说明')).toBe('客户在意交期')
})

test('a double is merged into another open ticket of the same customer only', async () => {
  answer('ticket.merge', { state: 'closed', version: 3 })
  answer('ticket.list', {
    items: [
      rowOf(),
      rowOf({ id: brandId('tick2'), number: 'GD1125-02' }),
      rowOf({ id: brandId('tick3'), number: 'GD1125-03', state: 'closed' }),
    ],
    nextCursor: null,
    counts: null,
  })
  show()
  await more('合并重复')
  await tap(/GD1125-02/, 'radio')
  expect(screen.queryByRole('radio', { name: /GD1125-0[13]/ })).toBeNull()
  await tap('并入 GD1125-02')
  await reads('已并入 GD1125-02')
  expect(inputsOf('ticket.merge')).toEqual([{ ticketId: 'tick1', intoTicketId: 'tick2' }])
  expect(inputsOf('ticket.list')[0]).toMatchObject({ customerId: 'cust1', shelf: 'all' })
})

test('how urgent it is, is one tap', async () => {
  answer('ticket.setPriority', changed)
  show()
  await more('优先级')
  await tap('紧急', 'radio')
  await reads('改为紧急，承诺的时间跟着变了')
  expect(inputsOf('ticket.setPriority')).toEqual([{ ticketId: 'tick1', priority: 'urgent' }])
})

test('somebody unknown is linked to a customer one finds by a few letters', async () => {
  answer('ticket.read', deskOf({ asker: { ...deskOf().asker, customerId: null } }))
  answer('customer.search', { items: [customerRow()] })
  answer('ticket.linkCustomer', { version: 3 })
  show()
  await tap('关联客户')
  await type('公司、联系人、电话后几位', '云裳')
  await tap(/云裳服饰/, 'radio')
  await reads('已关联客户，往来都看得到了')
  expect(inputsOf('ticket.linkCustomer')).toEqual([{ ticketId: 'tick1', customerId: 'cust1' }])
})

test('an order is linked from the customer’s own', async () => {
  answer('ticket.listOrders', { items: [{ id: 'order1', number: 'DD1001', summary: '秋款卫衣 · 200 件' }] })
  answer('ticket.linkOrder', { version: 3 })
  show()
  await tap('关联订单')
  await tap(/秋款卫衣/, 'radio')
  await called('ticket.linkOrder')
  expect(inputsOf('ticket.linkOrder')).toEqual([{ ticketId: 'tick1', orderId: 'order1' }])
})

test('a ready answer is copied to be said in one’s own words', async () => {
  answer('ticket.suggest', { items: [{ id: 'art1', title: '换货怎么寄回', body: '用原包装寄到……' }] })
  show()
  await more('现成答案')
  await tap('复制')
  await reads(/^答案已复制/)
  expect(taro.copied).toEqual(['用原包装寄到……'])
})

test('a note among colleagues stands on another paper and says who cannot see it', async () => {
  const note = { ...deskOf().entries[0], id: 'e2', isInternal: true, author: 'staff' as const, name: '王珂' }
  answer(
    'ticket.read',
    deskOf({ entries: [{ ...note, at: '2026-11-24T02:00:00.000Z', kind: 'words', words: '先查锁边', fileIds: [] }] }),
  )
  show()
  await reads('内部备注 · 王珂，客户看不到')
})

test.each([
  ['forbidden', new Refusal('NOT_ALLOWED', '没有权限'), '您还不能看这张工单'],
  ['gone', new Refusal('NOT_FOUND', '没有找到，可能已被删除或不归您负责'), '这张工单不在您这里'],
])('a ticket that is %s says so', async (_, refusal, words) => {
  answer('ticket.read', refusal)
  show()
  await reads(words)
  expect(screenText()).not.toContain('回复以后')
})

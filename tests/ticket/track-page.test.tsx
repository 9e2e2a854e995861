import { screen, waitFor } from '@testing-library/react'
import { brandId } from '@shared/kernel/ids'
import HomePage from '@/features/ticket/pages/home/index'
import MinePage from '@/features/ticket/pages/mine/index'
import TrackPage from '@/features/ticket/pages/track/index'
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
  type,
  typed,
} from '../support/phone'
import { taro } from '../support/taro'
import { preparedOf, said, trackOf } from './ticket-fixtures'

const show = () => open(<TrackPage />, { ticketId: 'tick1' })

beforeEach(() => {
  signIn({ kind: 'member', role: null })
  answer('ticket.track', trackOf())
})

test('one reads who is at it, what they promise, how far it is, and what was said', async () => {
  show()
  await reads('苏晴 正在为您处理')
  await reads('今天 15:00 前给结果')
  await reads('马上为您换')
  await reads(/订单 DD1001$/)
  expect(document.querySelectorAll('.g-step--reached')).toHaveLength(3)
})

test('without anybody at it yet, that is said', async () => {
  answer('ticket.track', trackOf({ agentName: null, state: 'submitted' }))
  show()
  await reads('正在为您安排客服')
})

test('a system’s line is a fact, not somebody speaking', async () => {
  answer('ticket.track', trackOf({ entries: [said('e1', 'system', '已转交给何洁')] }))
  show()
  const [fact] = await reads('已转交给何洁')
  expect(fact?.className).toBe('conversation__fact')
})

test('more words are sent once, and the box is empty for the next', async () => {
  hold('ticket.add', { revision: 4 })
  show()
  expect((await button('发送')).getAttribute('aria-disabled')).toBe('true')
  await type('补充说明', ' 还有三件 ')
  await tapTwice('发送')
  await release()
  await waitFor(async () => expect(await typed('补充说明')).toBe(''))
  expect(inputsOf('ticket.add')).toEqual([{ ticketId: 'tick1', words: '还有三件', fileIds: [] }])
})

test('what is refused stays in the box with its reason', async () => {
  answer('ticket.add', new Refusal('TICKET_CLOSED', '工单已结束，请重新提交一张'))
  show()
  await type('补充说明', '还有三件')
  await tap('发送')
  await reads('工单已结束，请重新提交一张')
  expect(await typed('补充说明')).toBe('还有三件')
})

test('words half written are there again after the page was left', async () => {
  const first = show()
  await type('补充说明', '还有')
  first.unmount()
  show()
  expect(await typed('补充说明')).toBe('还有')
})

describe('when it is solved', () => {
  beforeEach(() =>
    answer('ticket.track', trackOf({ state: 'resolved', may: { add: false, confirm: true, reopen: true } })),
  )

  test('the customer is asked, and one tap says yes', async () => {
    hold('ticket.confirm', { state: 'closed', revision: 4 })
    show()
    await reads('问题解决了吗')
    await tapTwice('已解决')
    await release()
    expect(inputsOf('ticket.confirm')).toEqual([{ ticketId: 'tick1' }])
    await called('ticket.track', 2)
  })

  test('what is still wrong opens it again, with the words', async () => {
    answer('ticket.reopen', { state: 'in_progress', revision: 4 })
    show()
    await tap('还没解决')
    const reopen = await button('重新打开，请客服接着处理')
    expect(reopen.getAttribute('aria-disabled')).toBe('true')
    await type('哪里还没解决', '袖口还是开线')
    await tapTwice('重新打开，请客服接着处理')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(inputsOf('ticket.reopen')).toEqual([{ ticketId: 'tick1', words: '袖口还是开线' }])
  })

  test('too late to open it again is said in the sheet, with the words still there', async () => {
    answer('ticket.reopen', new Refusal('REOPEN_TOO_LATE', '超过 7 天了，请重新提交一张'))
    show()
    await tap('还没解决')
    await type('哪里还没解决', '袖口还是开线')
    await tap('重新打开，请客服接着处理')
    await reads('超过 7 天了，请重新提交一张')
    expect(await typed('哪里还没解决')).toBe('袖口还是开线')
  })
})

describe('the rating', () => {
  const survey = { score: null, tags: [], words: '', mayRate: true }
  beforeEach(() => answer('ticket.track', trackOf({ state: 'resolved', survey })))

  test('counts at the first tap on a star, and why may follow', async () => {
    answer('ticket.rate', { revision: 4 })
    show()
    await tap(/^2 星/, 'radio')
    await reads('还差不少，是哪里没做好')
    await tap('等太久', 'checkbox')
    await type('想说的话', ' 等了三天 ')
    await tap('告诉我们')
    await called('ticket.rate', 2)
    expect(inputsOf('ticket.rate')).toEqual([
      { ticketId: 'tick1', score: 2, tags: [], words: '' },
      { ticketId: 'tick1', score: 2, tags: ['等太久'], words: '等了三天' },
    ])
  })

  test('that was not kept is said, and the stars are empty again', async () => {
    answer('ticket.rate', new Refusal('SURVEY_LAPSED', '评价时间已经过了'))
    show()
    await tap(/^5 星/, 'radio')
    await reads('评价时间已经过了')
    expect(screenText()).not.toContain('哪里做得好')
  })
})

test('what became of a bad rating is read first', async () => {
  answer('ticket.track', trackOf({ recovery: { at: '2026-11-24T02:00:00.000Z', words: '以后每批抽检' } }))
  show()
  await reads('您的反馈已改进')
  await reads('以后每批抽检')
})

test('a ticket that is not one’s own is said in one sentence', async () => {
  answer('ticket.track', new Refusal('NOT_FOUND', '没有找到，可能已被删除或不归您负责'))
  show()
  await reads('没有找到，可能已被删除或不归您负责')
})

const own = (id: string, hasNews = false) => ({
  id: brandId<'Ticket'>(id),
  number: `GD-${id}`,
  kind: 'quality' as const,
  state: 'in_progress' as const,
  words: '袖口开线',
  updatedAt: '2026-11-24T02:00:00.000Z',
  hasNews,
})

test('what is new since the last look stands out in one’s list, and opens', async () => {
  answer('ticket.listMine', { items: [own('t1', true), own('t2')], nextCursor: null })
  open(<MinePage />)
  expect(await reads('有新进展')).toHaveLength(1)
  await tap(/^质量 · GD-t1/)
  await waitFor(() => expect(taro.moves).toEqual(['navigateTo:/features/ticket/pages/track/index?ticketId=t1']))
})

test('an empty list says what one may come for', async () => {
  answer('ticket.listMine', { items: [], nextCursor: null })
  open(<MinePage />)
  await reads('还没有工单')
  await tap('我要售后')
  expect(taro.moves).toEqual(['navigateTo:/features/ticket/pages/submit/index'])
})

test('the home shows three tickets at most, and 留下需求 only where there is a form', async () => {
  answer('ticket.prepare', preparedOf())
  answer('ticket.listMine', { items: ['t1', 't2', 't3', 't4'].map((id) => own(id)), nextCursor: null })
  open(<HomePage />)
  await reads('青禾家纺')
  await reads(/GD-t3/)
  expect(screen.queryByText(/GD-t4/)).toBeNull()
  expect(screen.queryByRole('link', { name: /留下需求/ })).toBeNull()
})

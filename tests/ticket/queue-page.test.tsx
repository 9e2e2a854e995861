import { screen, waitFor } from '@testing-library/react'
import type { Outputs } from '@shared/contract'
import TicketsPage from '../../miniprogram/pages/tickets/index'
import ArticlesPage from '@/features/ticket/pages/articles/index'
import RecoveriesPage from '@/desks/recoveries/index'
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
  tapAgain,
  tapTwice,
  type,
  typed,
} from '../support/phone'
import { taro } from '../support/taro'
import { rowOf } from './ticket-fixtures'

type Article = Outputs['ticket']['listArticles']['items'][number]
type Recovery = Outputs['ticket']['listRecoveries']['items'][number]

const counts = { mine: 1, unassigned: 2, open: 5, risk: 0 }

describe('the queue', () => {
  beforeEach(() => {
    signIn({ role: 'agent' })
    answer('ticket.list', { items: [rowOf()], nextCursor: null, counts })
  })

  test('begins with an agent’s own, a manager’s with everybody’s, and a rep sees nobody’s shelf', async () => {
    const first = open(<TicketsPage />)
    await screen.findByRole('tab', { name: '待分派 2' })
    expect(inputsOf('ticket.list')).toMatchObject([{ shelf: 'mine' }])
    first.unmount()
    signIn({ role: 'manager' })
    const second = open(<TicketsPage />)
    await waitFor(() => expect(inputsOf('ticket.list').at(-1)).toMatchObject({ shelf: 'open' }))
    second.unmount()
    signIn({ role: 'rep' })
    open(<TicketsPage />)
    await screen.findByRole('tab', { name: '我的 1' })
    expect(screen.queryByRole('tab', { name: /待分派/ })).toBeNull()
  })

  test('a row says who, what kind, why now, and opens the ticket', async () => {
    open(<TicketsPage />)
    await reads('还剩 20 分钟首次回复')
    await tap(/^云裳服饰 · 陈敏 · 质量/)
    await waitFor(() => expect(taro.moves).toEqual(['navigateTo:/desks/ticket/index?ticketId=tick1']))
  })

  test('one that waits for anybody is taken from the list once', async () => {
    hold('ticket.take', { state: 'assigned', version: 3 })
    open(<TicketsPage />)
    await tap('待分派 2', 'tab')
    await tapTwice('接下：云裳服饰 · 陈敏 · 质量')
    await release()
    await reads('已接下 GD1125-01')
    expect(inputsOf('ticket.take')).toEqual([{ ticketId: 'tick1' }])
  })

  test.each([
    ['快超时 0', '没有快超时的工单'],
    ['等客户', '没有在等客户的工单'],
    ['已解决', '还没有解决的工单'],
  ])('an empty shelf %s says what would stand there', async (tab, words) => {
    answer('ticket.list', { items: [], nextCursor: null, counts })
    open(<TicketsPage />)
    await tap(tab, 'tab')
    await reads(words)
  })

  test('who may not see tickets is told who can help', async () => {
    answer('ticket.list', new Refusal('NOT_ALLOWED', '没有权限'))
    open(<TicketsPage />)
    await reads('您还不能看工单')
  })
})

describe('ready answers', () => {
  const article = (parts: Partial<Article> = {}): Article => ({
    id: 'art1',
    title: '换货怎么寄回',
    body: '用原包装寄到……',
    kinds: ['return'],
    isActive: true,
    shown: 42,
    helpful: 9,
    unhelpful: 1,
    version: 2,
    ...parts,
  })
  beforeEach(() => {
    signIn({ role: 'agent' })
    answer('ticket.listArticles', { items: [article()] })
  })

  test.each([
    [article(), '看过 42 次，10 人里 9 人说有用'],
    [article({ helpful: 0, unhelpful: 0 }), '看过 42 次'],
    [article({ shown: 0 }), '还没有人看过'],
  ])('say how useful they proved (%#)', async (one, words) => {
    answer('ticket.listArticles', { items: [one] })
    open(<ArticlesPage />)
    await reads(words)
  })

  test('are searched while one types, once the fingers rest', async () => {
    open(<ArticlesPage />)
    await type('标题或内容里的字', '发')
    await type('标题或内容里的字', '发票')
    answer('ticket.listArticles', { items: [] })
    await reads('没有找到')
    expect(inputsOf('ticket.listArticles')).toEqual([{ text: '' }, { text: '发票' }])
  })

  test('one is written once, for the kinds that were chosen', async () => {
    hold('ticket.saveArticle', article())
    open(<ArticlesPage />)
    await tap('写一条')
    expect((await button('保存')).getAttribute('aria-disabled')).toBe('true')
    await type('客户会怎么问', '怎么开票')
    await type('怎么回答', '在订单里申请')
    await tap('发票', 'checkbox')
    await tapTwice('保存')
    await release()
    await reads('已保存，客户提交前就能看到')
    expect(inputsOf('ticket.saveArticle')).toEqual([
      { id: null, version: 0, title: '怎么开票', body: '在订单里申请', kinds: ['invoice'], isActive: true },
    ])
  })

  test('one that a colleague changed meanwhile is not overwritten, and one’s words stay', async () => {
    answer('ticket.saveArticle', new Refusal('ARTICLE_CHANGED', '这条答案刚被改过'))
    open(<ArticlesPage />)
    await tap(/^换货怎么寄回/)
    await type('怎么回答', '新的做法')
    await tap('保存')
    await reads('这条答案刚被改过')
    expect(await typed('怎么回答')).toBe('新的做法')
  })

  test('one that is out of date is put away', async () => {
    answer('ticket.saveArticle', article({ isActive: false }))
    open(<ArticlesPage />)
    await tap(/^换货怎么寄回/)
    await tap('在用', 'switch')
    await tap('保存')
    await reads('已停用，客户看不到了')
    expect(inputsOf('ticket.saveArticle')).toMatchObject([{ id: 'art1', version: 2, isActive: false }])
  })
})

describe('a recovery', () => {
  const recovery = (parts: Partial<Recovery> = {}): Recovery => ({
    id: 'rec1',
    ticketId: null,
    ticketNumber: '',
    customerTitle: '云裳服饰',
    agentName: '苏晴',
    score: 2,
    words: '等了三天',
    state: 'open',
    cause: '',
    measure: '',
    result: '',
    createdAt: '2026-11-24T02:00:00.000Z',
    doneAt: null,
    version: 1,
    ...parts,
  })
  beforeEach(() => {
    signIn({ role: 'manager' })
    answer('ticket.listRecoveries', { items: [recovery()], nextCursor: null })
  })

  test.each([
    [recovery(), '“等了三天”'],
    [recovery({ words: '' }), '客户没有写原因，问一问'],
    [recovery({ cause: '人手不够' }), '因为人手不够'],
    [recovery({ cause: '人手不够', measure: '周末排班' }), '因为人手不够，所以周末排班'],
  ])('says in one sentence why and what is done (%#)', async (one, words) => {
    answer('ticket.listRecoveries', { items: [one], nextCursor: null })
    open(<RecoveriesPage />)
    await reads(words)
  })

  test('is kept half written, and finished only with what the customer will read', async () => {
    answer('ticket.saveRecovery', recovery({ state: 'doing' }))
    open(<RecoveriesPage />)
    await tap(/^云裳服饰 · 2 星/)
    await type('原因是', '人手不够')
    expect((await button('完成，告诉客户')).getAttribute('aria-disabled')).toBe('true')
    await tapTwice('先存着')
    await reads('已保存，改好了再完成')
    expect(inputsOf('ticket.saveRecovery')).toEqual([
      { id: 'rec1', version: 1, cause: '人手不够', measure: '', result: '', isDone: false },
    ])
  })

  test('is finished once, with all three sentences', async () => {
    answer('ticket.saveRecovery', recovery({ state: 'done' }))
    open(<RecoveriesPage />)
    await tap(/^云裳服饰 · 2 星/)
    await type('原因是', '人手不够')
    await type('我们的措施是', '周末排班')
    await type('告诉客户', '周末也有人回复了')
    await tapTwice('完成，告诉客户')
    await reads('已完成，客户会看到给他的话')
    expect(inputsOf('ticket.saveRecovery')).toHaveLength(1)
  })

  test('changed by somebody else meanwhile keeps one’s words', async () => {
    answer('ticket.saveRecovery', new Refusal('RECOVERY_CHANGED', '改进单刚被改过'))
    open(<RecoveriesPage />)
    await tap(/^云裳服饰 · 2 星/)
    await type('原因是', '人手不够')
    await tap('先存着')
    await reads('改进单刚被改过')
    expect(await typed('原因是')).toBe('人手不够')
    answer('ticket.saveRecovery', recovery())
    await tapAgain('先存着', 'ticket.saveRecovery')
  })

  test('that is not there says what opens one', async () => {
    answer('ticket.listRecoveries', { items: [], nextCursor: null })
    open(<RecoveriesPage />)
    await reads('没有要改进的')
    await tap('全部', 'tab')
    await called('ticket.listRecoveries', 2)
    await waitFor(() => expect(screenText()).toContain('还没有改进单'))
  })
})

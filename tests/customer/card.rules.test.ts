import fc from 'fast-check'
import { decideNextAction } from '@shared/customer/card-action.rules'
import { sayCard, type CardFacts } from '@shared/customer/card.rules'

const now = '2026-11-18T02:00:00.000Z'
const stranger: CardFacts = {
  kind: 'company',
  city: '',
  industry: '',
  sizePeople: '',
  channelName: null,
  firstSeenAt: '2026-11-17T02:00:00.000Z',
  contacts: [],
  needs: [],
  pains: '',
  preferences: '',
  competitor: '',
  budget: '',
  orderCount: 0,
  amountTotalFen: 0,
  firstOrderAt: null,
  lastOrderAt: null,
  favouriteCategories: [],
  openTickets: 0,
  complaintCount: 0,
  updatedAt: '2026-11-17T02:00:00.000Z',
}
const regular: CardFacts = {
  ...stranger,
  city: '佛山市',
  industry: '服装批发',
  sizePeople: '30–50 人',
  orderCount: 14,
  amountTotalFen: 18_600_000,
  firstOrderAt: '2018-10-01T02:00:00.000Z',
  lastOrderAt: '2026-10-26T02:00:00.000Z',
  favouriteCategories: ['卫衣', '衬衫'],
  contacts: [
    { name: '林先生', title: '老板', role: 'decides' },
    { name: '周小姐', title: '采购', role: 'buys' },
    { name: '小李', title: '', role: 'unknown' },
  ],
  needs: [{ words: '秋款卫衣 200 件', recordedAt: '2026-11-12T02:00:00.000Z', recordedBy: '陈一', source: '记跟进' }],
  pains: '色差和交期',
}
const wordsOf = (sayings: readonly { words: string }[]): string[] => sayings.map((saying) => saying.words)

describe('what the card says', () => {
  test('a regular customer: history first, then who acts, then what and where they are', () => {
    const { who, wants, cares } = sayCard(regular, now)
    expect(wordsOf(who)).toEqual([
      '做了 8 年的老客户，累计 14 单 ¥18.6 万',
      '老板林先生拍板，采购周小姐管采购',
      '佛山的服装批发，30–50 人',
    ])
    expect(wordsOf(wants)).toEqual(['秋款卫衣 200 件', '常买卫衣、衬衫'])
    expect(wants[0]?.source).toBe('陈一记于上周四 10:00 · 记跟进')
    expect(wordsOf(cares)).toEqual(['色差和交期'])
  })

  test('what after-sales knows of them is what they care about', () => {
    const { cares } = sayCard({ ...regular, openTickets: 2, complaintCount: 1 }, now)
    expect(cares.map(({ words, tone }) => [words, tone])).toEqual([
      ['色差和交期', 'warn'],
      ['2 件售后在办', 'warn'],
      ['投诉过 1 次', 'bad'],
    ])
  })

  test('a stranger: what is not known is said, so that somebody asks', () => {
    const { who, wants, cares } = sayCard(stranger, now)
    expect(wordsOf(who)).toEqual(['还没有下过单', '还不知道谁拍板', '还不知道在哪里、做什么'])
    expect(wordsOf(wants)).toEqual(['还没记下需求'])
    expect(cares.map((saying) => saying.tone)).toEqual(['warn'])
  })

  test.each<[string, Partial<CardFacts>, string]>([
    [
      'a first order this month',
      { orderCount: 1, firstOrderAt: '2026-11-01T02:00:00.000Z' },
      '新下单的客户，累计 1 单 ¥18.6 万',
    ],
    ['some months', { firstOrderAt: '2026-06-01T02:00:00.000Z' }, '做了 5 个月的老客户，累计 14 单 ¥18.6 万'],
    [
      'no order, known channel',
      { orderCount: 0, firstOrderAt: null, channelName: '官网表单' },
      '还没有下过单，从官网表单来',
    ],
  ])('history of %s', (_, facts, words) => {
    expect(sayCard({ ...regular, ...facts }, now).who[0]?.words).toBe(words)
  })

  test.each<[Partial<CardFacts>, string]>([
    [{ kind: 'dealer' }, '佛山的服装批发经销商，30–50 人'],
    [{ kind: 'person', industry: '', sizePeople: '' }, '佛山的个人客户'],
    [{ city: '', sizePeople: '' }, '服装批发'],
  ])('where and what: %j', (facts, words) => {
    expect(sayCard({ ...regular, ...facts }, now).who.at(-1)?.words).toBe(words)
  })

  test('a regular who went silent is a warning of its own', () => {
    const { cares } = sayCard({ ...regular, lastOrderAt: '2026-07-01T02:00:00.000Z' }, now)
    expect(cares.at(-1)).toEqual({ words: '已经 140 天没有下单', source: '订单', tone: 'bad' })
  })

  test('every sentence has words and a source, whatever is known', () => {
    const facts = fc.record({
      city: fc.string(),
      industry: fc.string(),
      pains: fc.string(),
      competitor: fc.string(),
      orderCount: fc.nat(1000),
      amountTotalFen: fc.nat(),
      favouriteCategories: fc.array(fc.string({ minLength: 1 }), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(facts, (some) => {
        const { who, wants, cares } = sayCard({ ...regular, ...some }, now)
        for (const block of [who, wants, cares]) {
          expect(block.length).toBeGreaterThan(0)
          for (const saying of block) expect(saying.words.length * saying.source.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})

describe('the next best action', () => {
  const next = (nextFollowupAt: string | null, hasNeed: boolean) => ({
    nextFollowupAt,
    nextFollowupWhat: nextFollowupAt && '寄样衣',
    hasNeed,
  })

  test.each([
    ['a plan that is late', next('2026-11-16T02:00:00.000Z', true), 'call: 寄样衣（逾期 2 天）'],
    ['a plan for this afternoon', next('2026-11-18T06:00:00.000Z', false), 'call: 寄样衣（今天 14:00）'],
    ['a plan for next week but no need known', next('2026-11-25T02:00:00.000Z', false), 'need: 问清要什么，记下来'],
    ['a plan for next week', next('2026-11-25T02:00:00.000Z', true), 'log: 记跟进，11月25日寄样衣'],
    ['no plan', next(null, true), 'plan: 约好下一步'],
    ['nothing at all', next(null, false), 'need: 问清要什么，记下来'],
  ])('with %s', (_, facts, action) => {
    const { kind, words } = decideNextAction(facts, now)
    expect(`${kind}: ${words}`).toBe(action)
  })
})

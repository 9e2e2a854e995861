import fc from 'fast-check'
import { findChannels, findCollisions, findDays, findResponse, type ChannelFacts } from '@shared/lead/findings.rules'

const channel = (name: string, leads: number, customers: number, fen: number | null = null): ChannelFacts => ({
  name,
  leads,
  customers,
  costPerCustomerFen: fen,
})

test.each<[string, ChannelFacts[], string]>([
  ['too few leads', [channel('门店码', 12, 9)], '样本不足：这段时间只有 12 条线索'],
  ['no leads at all', [], '样本不足：这段时间只有 0 条线索'],
  ['nobody became a customer', [channel('门店码', 40, 0)], '线索来了，还没有一条转成客户'],
  [
    'one channel leads in both',
    [channel('门店码', 40, 9), channel('官网', 30, 2)],
    '门店码线索和客户都最多：9 / 11 位',
  ],
  [
    'most leads, poor conversion',
    [channel('门店码', 40, 12), channel('官网', 60, 3)],
    '门店码带来最多客户，官网线索最多但转得少',
  ],
  [
    'most leads, but converting better than all together',
    [channel('门店码', 40, 21), channel('官网', 42, 20), channel('展会', 40, 0)],
    '门店码带来最多客户，官网带来最多线索',
  ],
])('channels: %s is said in the title', (_, channels, title) => {
  expect(findChannels(channels).title).toBe(title)
})

test('the dearest and the cheapest customer are named, channels with next to no customers are not', () => {
  const channels = [channel('展会', 40, 9, 311_111), channel('门店码', 134, 50, 1_200), channel('广告', 9, 1, 900_000)]
  expect(findChannels(channels).note).toBe('每位客户最贵的是展会 ¥3,111.11，最省的是门店码 ¥12')
})

const reps = [
  { name: '王珂', accepted: 18, expired: 0, medianWorkingMinutes: 8 },
  { name: '苏浩', accepted: 16, expired: 3, medianWorkingMinutes: 31 },
  { name: '新来的', accepted: 1, expired: 0, medianWorkingMinutes: 300 },
]

test.each<[number | null, number | null, string]>([
  [31, 18, '响应变慢：中位 18 → 31 分钟'],
  [11, 18, '响应变快：中位 18 → 11 分钟'],
  [18, 17, '响应平稳：中位 18 分钟'],
  [3, 2, '响应平稳：中位 3 分钟'],
  [18, null, '响应平稳：中位 18 分钟'],
  [null, 18, '样本不足：只有 35 条有了首次响应'],
])('a median of %p minutes after %p says: %s', (medianWorkingMinutes, previousMedianWorkingMinutes, title) => {
  expect(findResponse({ medianWorkingMinutes, previousMedianWorkingMinutes, reps }).title).toBe(title)
})

test('who is much slower is named only with enough answers, and lost offers are counted', () => {
  const { note } = findResponse({ medianWorkingMinutes: 10, previousMedianWorkingMinutes: 10, reps })
  expect(note).toBe('苏浩最慢，中位 31 分钟；3 条没在时限内接受，转给了别人')
})

test('few answers are called too few, however slow', () => {
  const { title } = findResponse({ medianWorkingMinutes: 90, previousMedianWorkingMinutes: 9, reps: reps.slice(2) })
  expect(title).toBe('样本不足：只有 1 条有了首次响应')
})

test.each<[number, number, string]>([
  [534, 383, '线索多了 39%：383 → 534 条'],
  [300, 400, '线索少了 25%：400 → 300 条'],
  [400, 390, '线索数平稳：400 条'],
  [3, 5, '样本不足：这段时间只有 3 条线索'],
  [1234, 0, '线索数平稳：1,234 条'],
])('%i leads after %i say: %s', (leads, previousLeads, title) => {
  expect(findDays({ leads, previousLeads, byDay: [] }).title).toBe(title)
})

test('the busiest day is named, a period without leads names none', () => {
  const byDay = [
    { day: '2026-11-03', leads: 4 },
    { day: '2026-11-23', leads: 52 },
  ]
  expect(findDays({ leads: 56, previousLeads: 55, byDay }).note).toBe('11月23日最多，52 条')
  expect(findDays({ leads: 0, previousLeads: 0, byDay: [{ day: '2026-11-03', leads: 0 }] }).note).toBe('')
})

test.each<[number, Record<string, number>, string, string]>([
  [0, {}, '这段时间没有撞单', ''],
  [3, { open: 3 }, '样本不足：只撞单 3 次', '3 件等待裁决'],
  [
    57,
    { open: 15, owner_keeps: 34, shared: 4, newcomer_gets: 4 },
    '约每 9 条线索撞 1 单，多数归原负责人',
    '15 件等待裁决',
  ],
  [10, { newcomer_gets: 8, owner_keeps: 2 }, '约每 53 条线索撞 1 单，多数归新同事', ''],
  [10, { shared: 8, owner_keeps: 2 }, '约每 53 条线索撞 1 单，多数两人共同跟进', ''],
  [10, { open: 10 }, '约每 53 条线索撞 1 单', '10 件等待裁决'],
  [534, { owner_keeps: 200 }, '几乎每条线索都撞单', ''],
])('%i collisions among 534 leads with outcomes %j say: %s', (collisions, outcomes, title, note) => {
  expect(findCollisions({ leads: 534, collisions, outcomes })).toEqual({ title, note })
})

test('whatever the figures, a title is a sentence without a broken number', () => {
  const count = fc.nat(100_000)
  fc.assert(
    fc.property(fc.array(fc.tuple(count, count, fc.option(count))), count, count, (rows, leads, previousLeads) => {
      const channels = rows.map(([a, b, fen], at) => channel(`渠道${at}`, a, Math.min(a, b), fen))
      const median = { medianWorkingMinutes: leads / 7, previousMedianWorkingMinutes: previousLeads / 7, reps }
      const said = [findChannels(channels), findResponse(median), findDays({ leads, previousLeads, byDay: [] })]
      for (const { title, note } of said) {
        expect(title).not.toBe('')
        expect(`${title}${note}`).not.toMatch(/NaN|Infinity|undefined|null/)
      }
    }),
  )
})

import { waitFor } from '@testing-library/react'
import { jest } from '@jest/globals'
import { toStats, sayMore, sayMinutes } from '@/desks/dashboard/figures'
import DashboardPage from '@/desks/dashboard/index'
import { rangeBefore, rangeOf, wrongRange } from '@/desks/dashboard/period'
import type { Report } from '@/desks/dashboard/dashboard.calls'
import { answer, inputsOf, open, reads, Refusal, saidAt, signIn, tap, type } from '../support/phone'
import { taro } from '../support/taro'

const report = (parts: Partial<Report> = {}): Report => ({
  leads: 120,
  previousLeads: 100,
  valid: 90,
  customers: 12,
  medianWorkingMinutes: 12,
  previousMedianWorkingMinutes: 24,
  medianWallMinutes: 90,
  answeredInTime: 80,
  waiting: 3,
  collisions: 6,
  collisionRate: 0.05,
  outcomes: { open: 1, owner_keeps: 5 },
  channels: [],
  byDay: [],
  byRep: [],
  ...parts,
})
const doors = { leads: jest.fn(), collisions: jest.fn() }

test('five figures stand first, each against the period before; less waiting is good', () => {
  const stats = toStats(report(), report({ leads: 100, valid: 60, customers: 12, collisionRate: 0.04 }), doors)
  expect(stats.map(({ label, value }) => `${label} ${value}`)).toEqual([
    '线索 120',
    '有效 75%',
    '转客户 12',
    '首次响应 12 分钟',
    '撞单率 5%',
  ])
  expect(stats.map(({ change }) => change)).toEqual([
    { text: '20%', isUp: true, isGood: true },
    { text: '15 点', isUp: true, isGood: true },
    undefined,
    { text: '50%', isUp: false, isGood: true },
    { text: '1 点', isUp: true, isGood: false },
  ])
})

test('what cannot be computed is a dash, and nothing is compared with nothing', () => {
  const empty = report({ leads: 0, valid: 0, medianWorkingMinutes: null, collisionRate: null })
  const stats = toStats(empty, undefined, doors)
  expect(stats.map(({ value }) => value)).toEqual(['0', '—', '12', '—', '—'])
  expect(stats.every(({ change }) => change === undefined)).toBe(true)
})

test('every figure opens exactly its rows', () => {
  for (const { onTap } of toStats(report(), undefined, doors)) onTap?.()
  expect(doors.leads.mock.calls).toEqual([
    [],
    [{ result: 'valid' }],
    [{ result: 'customer' }],
    [{ result: 'answered' }],
  ])
  expect(doors.collisions).toHaveBeenCalledTimes(1)
})

test('below the figures one reads the clock on the wall and what still waits', () => {
  expect(sayMore(report())).toMatch(/^首次响应为工作时间中位，按钟表算 .*；还有 3 条等人接受$/)
  expect(sayMore(report({ medianWallMinutes: null, waiting: 0 }))).toBe('')
  expect(sayMinutes(0.2)).toBe('1 分钟')
})

test.each([
  ['week', '2026-11-25', { from: '2026-11-23', to: '2026-11-25' }, { from: '2026-11-20', to: '2026-11-22' }],
  ['month', '2026-11-25', { from: '2026-11-01', to: '2026-11-25' }, { from: '2026-10-07', to: '2026-10-31' }],
  ['month', '2026-03-01', { from: '2026-03-01', to: '2026-03-01' }, { from: '2026-02-28', to: '2026-02-28' }],
  ['last30', '2026-01-10', { from: '2025-12-12', to: '2026-01-10' }, { from: '2025-11-12', to: '2025-12-11' }],
] as const)('%s on %s means these days, compared with as many before', (kind, today, range, before) => {
  expect(rangeOf(kind, today)).toEqual(range)
  expect(rangeBefore(range)).toEqual(before)
})

test.each([
  [{ from: '2026-11-1', to: '2026-11-25' }, '日期请写成 2026-11-01 这样'],
  [{ from: '2026-11-25', to: '2026-11-01' }, '结束日期不能早于开始日期'],
  [{ from: '2025-01-01', to: '2026-11-25' }, '一次最多看 400 天'],
  [{ from: '2026-11-01', to: '2026-11-25' }, null],
])('two typed days that are no period say why (%#)', (range, sentence) => {
  expect(wrongRange(range)).toBe(sentence)
})

describe('the board', () => {
  beforeEach(() => signIn({ role: 'manager' }))

  test('opens with the figures of the month, and a figure opens its rows', async () => {
    answer('lead.report', report())
    open(<DashboardPage />)
    await reads('75%')
    await tap(/撞单率/)
    await waitFor(() => expect(taro.moves[0]).toMatch(/^navigateTo:\/desks\/collisions\/index\?from=.*-01&to=/))
  })

  test('asks for two days of one’s own only when they are a period', async () => {
    answer('lead.report', report())
    open(<DashboardPage />)
    await tap('自选', 'tab')
    await type('从', '2026-10-01')
    await type('到', '2026-09-01')
    await tap('看这段')
    expect(await saidAt('到')).toBe('结束日期不能早于开始日期')
    await type('到', '2026-10-07')
    await waitFor(async () => {
      await tap('看这段')
      expect(inputsOf('lead.report')).toContainEqual({ from: '2026-10-01', to: '2026-10-07' })
    })
  })

  test.each([
    ['nothing came in', report({ leads: 0, previousLeads: 0 }), '这段时间还没有线索'],
    ['it is not for one’s eyes', new Refusal('NOT_ALLOWED', '没有权限'), '您还不能看团队的看板'],
    ['it cannot be counted now', new Refusal('FAULT', '系统出了点问题'), '系统出了点问题'],
  ])('says so when %s', async (_, reply, words) => {
    answer('lead.report', reply)
    open(<DashboardPage />)
    await reads(words)
  })
})

import { pageOf, sayAccount } from '@shared/followup/followup.labels'
import { sumCounts } from '@shared/followup/inbox-counts.rules'
import { customerTags } from '@shared/followup/inbox-tags.rules'
import { choosePhrases } from '@shared/followup/phrases.rules'
import { decideWithdraw, type Withdrawable } from '@shared/followup/withdraw.rules'
import { china } from '../calendar/calendars'

const now = china('2026-11-18 10:10')

describe('taking a follow-up back', () => {
  const followup = { at: china('2026-11-18 10:00'), withdrawnAt: null, isFollowed: false }
  test.each<[string, Withdrawable, string]>([
    ['within ten minutes', followup, 'undo'],
    ['a moment later', { ...followup, at: china('2026-11-18 09:59') }, 'TOO_LATE'],
    ['somebody followed up since', { ...followup, isFollowed: true }, 'TOO_LATE'],
    ['taken back before', { ...followup, withdrawnAt: now }, 'again'],
    ['taken back long ago', { at: china('2026-11-01 10:00'), withdrawnAt: now, isFollowed: true }, 'again'],
  ])('%s: %j is %s', (_name, situation, expected) => {
    const decision = decideWithdraw(situation, now)
    expect(decision.ok ? decision.value : decision.code).toBe(expected)
  })
})

describe('the phrases of 记跟进', () => {
  const used = [
    { result: '要色卡', uses: 9 },
    { result: '嫌价高', uses: 40 },
    { result: '打错了', uses: 2 },
    { result: '约看样', uses: 9 },
  ]

  test("the company's own come first, then what people often write, nothing twice, nothing said by chance", () => {
    expect(choosePhrases(['面料满意', '嫌价高'], used)).toEqual(['面料满意', '嫌价高', '约看样', '要色卡'])
  })

  test('a company without phrases of its own still gets what its people say', () => {
    expect(choosePhrases([], used)).toEqual(['嫌价高', '约看样', '要色卡'])
  })

  test('twelve chips at most', () => {
    const settled = Array.from({ length: 12 }, (_, i) => `说法${i}`)
    expect(choosePhrases(settled, used)).toEqual(settled)
  })
})

describe('the headline', () => {
  test('adds the kinds up and names only those there are', () => {
    const rows = [
      { kind: 'followup', total: 8, late: 3 },
      { kind: 'lead_offer', total: 4, late: 0 },
    ] as const
    expect(sumCounts(rows)).toEqual({ total: 12, late: 3, counts: { followup: 8, lead_offer: 4 } })
    expect(sumCounts([])).toEqual({ total: 0, late: 0, counts: {} })
  })
})

describe('how a customer is called and what its row says in passing', () => {
  const account = {
    kind: 'company',
    name: '广州市云裳服饰贸易有限公司',
    shortName: '云裳服饰',
    contactName: '陈女士',
  } as const
  test.each([
    [account, '云裳服饰 · 陈女士'],
    [{ ...account, shortName: '' }, '广州市云裳服饰贸易有限公司 · 陈女士'],
    [{ ...account, contactName: null }, '云裳服饰'],
    [{ ...account, kind: 'person', name: '陈静', shortName: '' } as const, '陈静'],
  ])('%j is %s', (of, expected) => {
    expect(sayAccount(of)).toBe(expected)
  })

  test('grade, worth and last contact, each only when there is one', () => {
    const customer = { grade: 'A', amountTotalFen: 18_600_000, lastFollowupAt: china('2026-11-17 15:20') } as const
    expect(customerTags(customer, now)).toEqual([
      { words: 'A 级', tone: 'good' },
      { words: '累计 ¥18.6 万', tone: 'plain' },
      { words: '上次 昨天 15:20', tone: 'plain' },
    ])
    expect(customerTags({ grade: null, amountTotalFen: 0, lastFollowupAt: null }, now)).toEqual([])
  })
})

describe('where a reminder leads', () => {
  test.each([
    [{ customerId: 'c1', leadId: null }, '/desks/customer/index?customerId=c1'],
    [{ customerId: 'c1', leadId: 'l1' }, '/desks/customer/index?customerId=c1'],
    [{ customerId: null, leadId: 'l1' }, '/desks/lead/index?leadId=l1'],
    [{ customerId: null, leadId: null }, '/pages/today/index'],
  ])('%j opens %s', (of, expected) => {
    expect(pageOf(of)).toBe(expected)
  })
})

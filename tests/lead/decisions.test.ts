import { compileCalendar } from '@shared/calendar/working-calendar.rules'
import { defaultCalendar } from '@shared/calendar/default-calendar'
import type { MatchField, MatchVerdict } from '@shared/customer/match.types'
import { brandId } from '@shared/kernel/ids'
import { decideAccept, isExpired } from '@shared/lead/accept.rules'
import { decideAgain, type EarlierLead } from '@shared/lead/again.rules'
import { bucketActivity, isCollision, suggestOutcome, type CollisionFacts } from '@shared/lead/collision.rules'
import { decideConvert } from '@shared/lead/convert.rules'
import { leadStates } from '@shared/lead/lead.types'
import { decideAnswerBy, decideFirstResponse } from '@shared/lead/respond.rules'

const anna = brandId<'Staff'>('anna')
const bert = brandId<'Staff'>('bert')
const compiled = compileCalendar(defaultCalendar)
if (!compiled.ok) throw new Error('the default calendar works')
const calendar = compiled.value

describe('accepting a lead', () => {
  test.each([
    ['offered', bert, 'take'],
    ['unassigned', null, 'take'],
    ['accepted', anna, 'again'],
    ['accepted', bert, 'LEAD_TAKEN'],
    ['converted', anna, 'LEAD_CLOSED'],
    ['attached', anna, 'LEAD_CLOSED'],
    ['discarded', null, 'LEAD_CLOSED'],
  ] as const)('%s, owned by %s, gives anna: %s', (state, ownerId, expected) => {
    const decision = decideAccept({ state, ownerId }, anna)
    expect(decision.ok ? decision.value : decision.code).toBe(expected)
  })

  test('only the offer that is still waited for expires', () => {
    const offer = { staffId: anna, outcome: 'waiting' }
    expect(isExpired({ state: 'offered', ownerId: anna }, offer)).toBe(true)
    expect(isExpired({ state: 'offered', ownerId: bert }, offer)).toBe(false)
    expect(isExpired({ state: 'accepted', ownerId: anna }, offer)).toBe(false)
    expect(isExpired({ state: 'offered', ownerId: anna }, { ...offer, outcome: 'moved' })).toBe(false)
  })
})

describe('first response', () => {
  const friday = '2026-11-20T09:50:00.000Z'
  test('is counted in working minutes, so a weekend between costs nobody anything', () => {
    const response = decideFirstResponse(calendar, { createdAt: friday, respondedAt: null }, '2026-11-23T01:10:00.000Z')
    expect(response).toEqual({ respondedAt: '2026-11-23T01:10:00.000Z', workingMinutes: 20 })
  })
  test('is counted once', () => {
    expect(decideFirstResponse(calendar, { createdAt: friday, respondedAt: friday }, friday)).toBeNull()
  })
  test('the promise to the visitor is honest about nights, weekends and an empty desk', () => {
    const taken = decideAnswerBy(calendar, friday, { acceptWithinMinutes: 30, isTaken: true })
    const empty = decideAnswerBy(calendar, friday, { acceptWithinMinutes: 30, isTaken: false })
    expect([taken, empty]).toEqual(['2026-11-23T01:20:00.000Z', '2026-11-24T01:20:00.000Z'])
  })
})

describe('converting', () => {
  const customer = brandId<'Customer'>('customer')
  test('only an accepted lead converts', () => {
    const states = leadStates.filter((state) => decideConvert({ state, intoCustomerId: null, sureMatchId: null }).ok)
    expect(states).toEqual(['accepted'])
  })
  test('a customer known for sure is joined, never made twice', () => {
    const asked = decideConvert({ state: 'accepted', intoCustomerId: null, sureMatchId: customer })
    const told = decideConvert({ state: 'accepted', intoCustomerId: customer, sureMatchId: customer })
    expect([asked, told]).toEqual([
      { ok: false, code: 'CUSTOMER_EXISTS' },
      { ok: true, value: 'join' },
    ])
  })
})

describe('collision', () => {
  test.each([
    ['another active owner', { id: bert, isActive: true }, anna, true],
    ['the newcomer’s own customer', { id: anna, isActive: true }, anna, false],
    ['an owner who left', { id: bert, isActive: false }, anna, false],
    ['nobody’s customer', null, anna, false],
    ['no newcomer on duty', { id: bert, isActive: true }, null, false],
  ])('%s → %s', (_, owner, newcomer, expected) => {
    expect(isCollision(owner, newcomer)).toBe(expected)
  })

  const at = '2026-11-18T02:00:00.000Z'
  const lastWeek = '2026-11-12T02:00:00.000Z'
  const longAgo = '2026-09-01T02:00:00.000Z'
  const facts: CollisionFacts = {
    settings: { collisionPolicy: 'first_report', protectionDays: 30 },
    lastValidFollowupAt: null,
    newcomerFollowedUpAt: null,
    at,
  }
  const byFollowup = { collisionPolicy: 'first_followup', protectionDays: 30 } as const
  test.each([
    ['the first report wins', facts, 'owner_keeps'],
    ['the manager decides', { ...facts, settings: { ...byFollowup, collisionPolicy: 'manager_decides' } }, 'undecided'],
    ['an owner at work is protected', { ...facts, settings: byFollowup, lastValidFollowupAt: lastWeek }, 'owner_keeps'],
    ['nobody has worked yet', { ...facts, settings: byFollowup, lastValidFollowupAt: longAgo }, 'undecided'],
    [
      'the newcomer was first after the protection ran out',
      { ...facts, settings: byFollowup, lastValidFollowupAt: longAgo, newcomerFollowedUpAt: at },
      'newcomer_gets',
    ],
  ] as const)('policy: %s', (_, given, expected) => {
    expect(suggestOutcome(given)).toBe(expected)
  })

  test.each([
    [lastWeek, 'week'],
    ['2026-11-01T02:00:00.000Z', 'month'],
    [longAgo, 'older'],
    [null, 'never'],
  ])('activity at %s is told as %s, never as a date', (lastAt, bucket) => {
    expect(bucketActivity(lastAt, at)).toBe(bucket)
  })
})

describe('writing again', () => {
  const now = '2026-11-18T02:10:00.000Z'
  const verdict = (kind: MatchVerdict['verdict'], contact: MatchField['level'] = 'equal'): MatchVerdict => ({
    verdict: kind,
    score: 0,
    probability: 0,
    fields: [{ field: 'contact', level: contact, weight: 0, words: '' }],
  })
  const earlier = (more: Partial<EarlierLead>): EarlierLead => ({
    id: brandId('lead'),
    state: 'offered',
    lastSubmittedAt: '2026-11-18T02:05:00.000Z',
    isIdentical: false,
    match: verdict('sure'),
    ...more,
  })
  const old = '2026-11-17T02:05:00.000Z'
  test.each([
    ['the same person within ten minutes', {}, 'repeat'],
    ['the very same words', { match: verdict('new'), isIdentical: true }, 'repeat'],
    ['within ten minutes, though attached already', { state: 'attached' }, 'repeat'],
    ['a day later, still open', { lastSubmittedAt: old, state: 'accepted' }, 'again'],
    ['a day later, attached then', { lastSubmittedAt: old, state: 'attached' }, 'new'],
    ['a lead closed since', { state: 'discarded' }, 'new'],
    ['somebody who is only alike', { match: verdict('likely') }, 'new'],
    ['another person on the same telephone', { match: verdict('sure', 'different') }, 'new'],
  ] as const)('%s → %s', (_, more, kind) => {
    expect(decideAgain([earlier(more)], now).kind).toBe(kind)
  })
})

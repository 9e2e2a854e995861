import { addMs, DAY_MS, MINUTE_MS } from '@shared/kernel/instant'
import {
  decideAsk,
  decideRate,
  isUnhappy,
  lapsesAt,
  recoveryAfter,
  remindAt,
  type AskSituation,
  type RateSituation,
} from '@shared/ticket/survey.rules'
import { workingCalendar } from '../calendar/calendars'

const NOW = '2026-11-18T02:00:00.000Z'
const resolved: AskSituation = {
  state: 'resolved',
  isMerged: false,
  resolvedAt: NOW,
  askedForAt: NOW,
  hasSurvey: false,
  isReachable: true,
  lastAskedAt: null,
}

describe('asking how it went', () => {
  test.each<[string, Partial<AskSituation>, string]>([
    ['a resolved ticket', {}, 'ask'],
    ['a ticket its customer has closed meanwhile', { state: 'closed' }, 'ask'],
    ['a ticket that was reopened', { state: 'in_progress' }, 'STALE'],
    ['a ticket that was reopened and resolved again', { resolvedAt: addMs(NOW, MINUTE_MS) }, 'STALE'],
    ['a ticket that ended in another', { state: 'closed', isMerged: true }, 'STALE'],
    ['a ticket that was asked about before', { hasSurvey: true }, 'ASKED_ALREADY'],
    ['a customer nobody can reach', { isReachable: false }, 'NOBODY'],
    ['a customer who was asked six days ago', { lastAskedAt: addMs(NOW, -6 * DAY_MS) }, 'ASKED_LATELY'],
    ['a customer who was asked a week ago', { lastAskedAt: addMs(NOW, -7 * DAY_MS) }, 'ask'],
  ])('%s', (_, change, expected) => {
    const decision = decideAsk({ ...resolved, ...change }, NOW)
    expect(decision.ok ? 'ask' : decision.code).toBe(expected)
  })

  test.each([
    ['on a Wednesday, a day later', '2026-11-18T02:00:00.000Z', '2026-11-19T02:00:00.000Z'],
    ['on a Friday afternoon, on Monday morning', '2026-11-20T07:00:00.000Z', '2026-11-23T01:00:00.000Z'],
    ['in the evening, the morning after next', '2026-11-17T13:00:00.000Z', '2026-11-19T01:00:00.000Z'],
    ['in the lunch break, after the next one', '2026-11-17T04:30:00.000Z', '2026-11-18T05:30:00.000Z'],
  ])('a reminder of what was asked %s', (_, askedAt, expected) => {
    expect(remindAt(workingCalendar(), askedAt)).toBe(expected)
  })
})

describe('taking the stars', () => {
  const ticket = { state: 'resolved' as const, isMerged: false, resolvedAt: NOW }
  const asked = { askedAt: NOW, answeredAt: null, score: null }
  const answered = { askedAt: NOW, answeredAt: NOW, score: 4 }

  test.each<[string, RateSituation, number, string]>([
    ['of a ticket that was asked about', { ticket, survey: asked }, 0, 'taken'],
    ['of a closed ticket', { ticket: { ...ticket, state: 'closed' }, survey: asked }, DAY_MS, 'taken'],
    ['of a ticket nobody was asked about', { ticket, survey: null }, DAY_MS, 'taken'],
    ['of a survey without a ticket', { ticket: null, survey: asked }, DAY_MS, 'taken'],
    ['of a ticket in work', { ticket: { ...ticket, state: 'in_progress' }, survey: asked }, 0, 'NOT_RESOLVED'],
    ['of a merged ticket', { ticket: { ...ticket, state: 'closed', isMerged: true }, survey: null }, 0, 'NOT_RESOLVED'],
    ['without ticket and survey', { ticket: null, survey: null }, 0, 'NOT_RESOLVED'],
    ['again while the page may be open', { ticket, survey: answered }, 30 * MINUTE_MS, 'taken'],
    ['again the next day', { ticket, survey: answered }, DAY_MS, 'RATED_ALREADY'],
    ['on the last moment of the week', { ticket, survey: asked }, 7 * DAY_MS, 'taken'],
    ['after the week', { ticket, survey: asked }, 7 * DAY_MS + 1, 'SURVEY_LAPSED'],
    ['after the week, never asked', { ticket, survey: null }, 7 * DAY_MS + 1, 'SURVEY_LAPSED'],
  ])('%s', (_, situation, laterMs, expected) => {
    const decision = decideRate(situation, addMs(NOW, laterMs))
    expect(decision.ok ? 'taken' : decision.code).toBe(expected)
  })

  test('a question lapses after a week', () => expect(lapsesAt(NOW)).toBe('2026-11-25T02:00:00.000Z'))

  test.each([
    [1, true],
    [2, true],
    [3, false],
    [5, false],
  ])('%s stars are unhappy: %s', (score, expected) => expect(isUnhappy(score)).toBe(expected))

  test.each<[number | null, number, string]>([
    [null, 1, 'open'],
    [null, 2, 'open'],
    [null, 3, 'keep'],
    [5, 2, 'open'],
    [1, 5, 'drop'],
    [2, 3, 'drop'],
    [1, 2, 'keep'],
    [4, 5, 'keep'],
  ])('%s stars corrected to %s: %s the recovery', (before, score, expected) => {
    expect(recoveryAfter(before, score)).toBe(expected)
  })
})

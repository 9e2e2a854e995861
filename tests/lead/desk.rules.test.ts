import fc from 'fast-check'
import type { Role, StaffActor } from '@shared/kernel/actor'
import { brandId, type StaffId } from '@shared/kernel/ids'
import { addMs, DAY_MS, msBetween, toCalendarDate } from '@shared/kernel/instant'
import { checkQuestions, costOfEach, periodBefore, periodOf, rate } from '@shared/lead/desk.rules'
import { mayDecideBetween } from '@shared/lead/lead-desk.policy'
import type { FormQuestion } from '@shared/lead/lead.types'

test.each([
  ['a day', '2026-11-18', '2026-11-18', '2026-11-17T16:00:00.000Z', '2026-11-18T16:00:00.000Z'],
  ['a month', '2026-11-01', '2026-11-30', '2026-10-31T16:00:00.000Z', '2026-11-30T16:00:00.000Z'],
  ['a turn of the year', '2026-12-31', '2027-01-01', '2026-12-30T16:00:00.000Z', '2027-01-01T16:00:00.000Z'],
])('%s begins and ends at midnight in China', (_, first, last, from, to) => {
  expect(periodOf(first, last)).toEqual({ from, to })
})

test('the period before is as long, ends where this one begins, and no day belongs to both', () => {
  const day = (nth: number) => toCalendarDate(addMs('2026-01-01T00:00:00.000Z', nth * DAY_MS))
  fc.assert(
    fc.property(fc.nat(800), fc.nat(399), (start, more) => {
      const period = periodOf(day(start), day(start + more))
      const before = periodBefore(period)
      expect(before.to).toBe(period.from)
      expect(msBetween(before.from, before.to)).toBe(msBetween(period.from, period.to))
      expect(msBetween(period.from, period.to)).toBe((more + 1) * DAY_MS)
    }),
  )
})

const question = (key: string, more: Partial<FormQuestion> = {}): FormQuestion => ({
  key,
  label: key,
  kind: 'text',
  options: [],
  isRequired: false,
  ...more,
})
const choice = (key: string, ...options: string[]) => question(key, { kind: 'choice', options })

test.each([
  ['no questions', [], null],
  ['two different ones', [question('size'), question('use')], null],
  ['the same one twice', [question('size'), question('use'), question('size')], 'QUESTION_TWICE'],
  ['a choice of two', [choice('use', '自用', '转售')], null],
  ['a choice of one', [choice('use', '自用')], 'CHOICE_WITHOUT_OPTIONS'],
  ['a choice of none, last', [question('size'), choice('use')], 'CHOICE_WITHOUT_OPTIONS'],
])('a form with %s is held to be answerable or not: %#', (_, questions, code) => {
  expect(checkQuestions(questions)).toEqual(code === null ? { ok: true, value: null } : { ok: false, code })
})

test.each([
  [1, 4, 0.25],
  [0, 4, 0],
  [0, 0, null],
])('%d of %d is %p: a share of nothing is unknown, not zero', (part, whole, share) => {
  expect(rate(part, whole)).toBe(share)
})

test.each([
  [10_000, 3, 3_333],
  [20_000, 3, 6_667],
  [0, 3, 0],
  [10_000, 0, null],
])('%d fen for %d is %p each, to the fen', (fen, customers, each) => {
  expect(costOfEach(fen, customers)).toBe(each)
})

const [anna, bert] = [brandId<'Staff'>('anna'), brandId<'Staff'>('bert')]
const decider = (role: Role, scope: StaffActor['scope']): StaffActor => ({
  kind: 'staff',
  tenantId: brandId('tenanta'),
  staffId: brandId('boss'),
  name: '',
  role,
  departmentId: brandId('team'),
  scope,
})
const between = (newcomerId: StaffId | null) => ({ ownerId: anna, newcomerId })

test.each([
  ['the boss between any two', decider('owner', null), between(bert), true],
  ['the manager of both', decider('manager', [anna, bert]), between(bert), true],
  ['not the manager of the owner alone', decider('manager', [anna]), between(bert), false],
  ['not the manager of the newcomer alone', decider('manager', [bert]), between(bert), false],
  ['the owner’s manager, where nobody stands against them', decider('manager', [anna]), between(null), true],
  ['not another team’s manager, even so', decider('manager', [bert]), between(null), false],
  ['never a rep, for themselves', decider('rep', [anna, bert]), between(bert), false],
])('a collision is decided by %s', (_, actor, sides, expected) => {
  expect(mayDecideBetween(actor, sides)).toBe(expected)
})

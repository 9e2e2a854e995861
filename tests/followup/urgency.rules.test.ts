import fc from 'fast-check'
import type { Grade, InboxKind } from '@shared/followup/inbox.types'
import { inboxUrgency, type Urgency } from '@shared/followup/urgency.rules'
import { addMs, HOUR_MS, MINUTE_MS, toInstant } from '@shared/kernel/instant'
import { china } from '../calendar/calendars'

type Item = Urgency & { id: string }

const kinds: InboxKind[] = ['lead_offer', 'lead_duplicate', 'collision', 'followup', 'ticket', 'recovery', 'notice']
const grades: (Grade | null)[] = ['A', 'B', 'C', 'D', null]
const moment = fc.integer({ min: Date.parse('2025-01-01'), max: Date.parse('2028-01-01') }).map(toInstant)
const item: fc.Arbitrary<Item> = fc.record({
  id: fc.string({ minLength: 4, maxLength: 4, unit: fc.constantFrom('a', 'b', 'c', '1') }),
  kind: fc.constantFrom(...kinds),
  dueAt: fc.option(moment),
  grade: fc.constantFrom(...grades),
  createdAt: moment,
})

const place = (one: Item): string => `${inboxUrgency(one)} ${one.id}`
const inOrder = (items: readonly Item[]): Item[] =>
  [...items].sort((one, other) => (place(one) < place(other) ? -1 : 1))

describe('where an item stands in the inbox', () => {
  const createdAt = china('2026-11-18 08:00')
  const list: [string, Urgency][] = [
    [
      'an offer that runs out in eight minutes',
      { kind: 'lead_offer', dueAt: china('2026-11-18 10:08'), grade: 'D', createdAt },
    ],
    [
      'an offer with half an hour left',
      { kind: 'lead_offer', dueAt: china('2026-11-18 10:30'), grade: 'A', createdAt },
    ],
    ['a follow-up two days late', { kind: 'followup', dueAt: china('2026-11-16 10:00'), grade: null, createdAt }],
    [
      'a follow-up one day late of grade A',
      { kind: 'followup', dueAt: china('2026-11-17 10:00'), grade: 'A', createdAt },
    ],
    ['a follow-up due at 11 of grade A', { kind: 'followup', dueAt: china('2026-11-18 11:00'), grade: 'A', createdAt }],
    ['a collision of yesterday', { kind: 'collision', dueAt: null, grade: null, createdAt: china('2026-11-17 09:30') }],
    [
      'a follow-up due at 10 without a grade',
      { kind: 'followup', dueAt: china('2026-11-18 10:00'), grade: null, createdAt },
    ],
    ['a follow-up due at 15', { kind: 'followup', dueAt: china('2026-11-18 15:00'), grade: 'D', createdAt }],
    ['a likely duplicate of this morning', { kind: 'lead_duplicate', dueAt: null, grade: null, createdAt }],
    ['a notice of last week', { kind: 'notice', dueAt: null, grade: 'A', createdAt: china('2026-11-11 09:00') }],
    ['a notice of today', { kind: 'notice', dueAt: null, grade: 'A', createdAt }],
  ]

  test('offers first, then follow-ups by how late they are, then matters to look at, notices last', () => {
    const shuffled = [...list].sort(([one], [other]) => one.localeCompare(other))
    const sorted = shuffled.sort(([, one], [, other]) => (inboxUrgency(one) < inboxUrgency(other) ? -1 : 1))
    expect(sorted.map(([name]) => name)).toEqual(list.map(([name]) => name))
  })

  test('the order is total: any shuffle of the same items gives the same list, ties by id', () => {
    fc.assert(
      fc.property(fc.uniqueArray(item, { selector: (one) => one.id, maxLength: 30 }), fc.nat(), (items, seed) => {
        const shuffled = [...items].sort(
          (one, other) => ((one.id.charCodeAt(1) * seed) % 7) - ((other.id.charCodeAt(1) * seed) % 7),
        )
        expect(inOrder(shuffled).map((one) => one.id)).toEqual(inOrder(items).map((one) => one.id))
      }),
    )
  })

  test('of the same kind and grade, whoever is later stands higher', () => {
    fc.assert(
      fc.property(item, moment, moment, (one, earlier, later) => {
        fc.pre(earlier < later && (one.kind === 'followup' || one.kind === 'lead_offer'))
        expect(inboxUrgency({ ...one, dueAt: earlier }) < inboxUrgency({ ...one, dueAt: later })).toBe(true)
      }),
    )
  })

  test('a grade is worth at most two hours of lateness, and a better grade never lowers an item', () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...grades), fc.constantFrom(...grades), (dueAt, grade, other) => {
        const at = (of: Grade | null, late: number) =>
          inboxUrgency({ kind: 'followup', dueAt: addMs(dueAt, -late), grade: of, createdAt: dueAt })
        expect(at(grade, 2 * HOUR_MS + MINUTE_MS) < at(other, 0)).toBe(true)
        const isWorse = grades.indexOf(grade) > grades.indexOf(other)
        expect(isWorse || at(grade, 0) <= at(other, 0)).toBe(true)
      }),
    )
  })

  test('an offer stands before everything and a notice behind everything, however old either is', () => {
    fc.assert(
      fc.property(item, item, (one, other) => {
        const offered = inboxUrgency({ ...one, kind: 'lead_offer' })
        const noticed = inboxUrgency({ ...one, kind: 'notice' })
        expect(other.kind === 'lead_offer' || offered < inboxUrgency(other)).toBe(true)
        expect(other.kind === 'notice' || noticed > inboxUrgency(other)).toBe(true)
      }),
    )
  })
})

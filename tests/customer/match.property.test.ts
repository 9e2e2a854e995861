import fc from 'fast-check'
import { compareRecords, decideMatch } from '@shared/customer/match.rules'
import type { MatchRecord, MatchVerdict } from '@shared/customer/match.types'
import { SURE_SCORE } from '@shared/customer/match-weights'
import { matchRecord } from './match-arbitrary'
import { codes } from './match-records'

const RANK = { new: 0, likely: 1, sure: 2 } as const
const rankOf = ({ verdict }: MatchVerdict): number => RANK[verdict]

test('who is compared with whom makes no difference, and twice gives the same', () => {
  fc.assert(
    fc.property(matchRecord, matchRecord, (one, other) => {
      expect(compareRecords(one, other)).toEqual(compareRecords(other, one))
      expect(compareRecords(one, other)).toEqual(compareRecords(one, other))
    }),
    { numRuns: 2000 },
  )
})

const strong: readonly [field: string, value: Partial<MatchRecord>][] = [
  ['credit code', { creditCode: codes[0] }],
  ['WeChat', { unionid: 'oSame' }],
  ['e-mail', { email: 'the.same@yunshang.cn' }],
  ['mobile', { phones: ['+8615920000001'] }],
  ['birthday', { birthday: '1985-06-17' }],
]

test.each(strong)('one more %s that agrees never lowers the score or the verdict', (_, value) => {
  const [field] = Object.keys(value)
  fc.assert(
    fc.property(matchRecord, matchRecord, (one, other) => {
      const without = (record: MatchRecord): MatchRecord =>
        Object.fromEntries(Object.entries(record).filter(([key]) => key !== field))
      const before = compareRecords(without(one), without(other))
      const after = compareRecords({ ...one, ...value }, { ...other, ...value })
      expect(after.score).toBeGreaterThanOrEqual(before.score)
      expect(rankOf(after)).toBeGreaterThanOrEqual(rankOf(before))
    }),
    { numRuns: 1000 },
  )
})

test('one more phone in common never lowers the score, whatever phones there were', () => {
  fc.assert(
    fc.property(matchRecord, matchRecord, (one, other) => {
      const add = (record: MatchRecord) => ({ ...record, phones: [...(record.phones ?? []), '+8615920000001'] })
      expect(compareRecords(add(one), add(other)).score).toBeGreaterThanOrEqual(compareRecords(one, other).score)
    }),
    { numRuns: 1000 },
  )
})

test('names, however rare and however many, with place and postcode are never more than new', () => {
  const text = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'王伟陈欧阳静文abc ') })
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), fc.boolean(), (contactNames, hasPlace) => {
      const place = { region: { province: '广东省', city: '广州市', district: '天河区' }, postcode: '510620' }
      const record = { contactNames, ...(hasPlace && place) }
      expect(compareRecords(record, record).verdict).toBe('new')
    }),
  )
})

test('sure is only said at the one threshold, never of two credit codes that are both right', () => {
  fc.assert(
    fc.property(matchRecord, matchRecord, (one, other) => {
      const { verdict, score } = compareRecords(one, other)
      expect(verdict === 'sure' && score < SURE_SCORE).toBe(false)
      const twoCodes = compareRecords({ ...one, creditCode: codes[0] }, { ...other, creditCode: codes[1] })
      expect(twoCodes.verdict).not.toBe('sure')
    }),
    { numRuns: 2000 },
  )
})

test('every field is explained once, in words, and weighs nothing when it is missing', () => {
  fc.assert(
    fc.property(matchRecord, matchRecord, (one, other) => {
      const { fields, probability } = compareRecords(one, other)
      expect(new Set(fields.map(({ field }) => field)).size).toBe(10)
      for (const { words, level, weight } of fields) {
        expect(words).toMatch(/^[\p{Script=Han}A-Za-z0-9，（） ]+$/u)
        expect(level === 'missing' && weight !== 0).toBe(false)
      }
      expect(probability).toBeGreaterThanOrEqual(0)
      expect(probability).toBeLessThanOrEqual(1)
    }),
    { numRuns: 500 },
  )
})

test('the decision does not depend on the order of the candidates and loses none worth a look', () => {
  const candidates = fc.uniqueArray(fc.tuple(fc.uuid(), matchRecord), { selector: ([id]) => id, maxLength: 8 })
  fc.assert(
    fc.property(matchRecord, candidates, (record, entries) => {
      const list = entries.map(([id, candidate]) => ({ ...candidate, id }))
      const decision = decideMatch(record, list)
      expect(decideMatch(record, [...list].reverse())).toEqual(decision)
      const worth = list.filter((candidate) => compareRecords(record, candidate).verdict !== 'new')
      expect(decision.others.length + (decision.best ? 1 : 0)).toBe(worth.length)
    }),
  )
})

test('texts of any kind and length are compared without a fault', () => {
  const text = fc.string({ maxLength: 300, unit: 'binary' })
  const strange = fc.record({
    phones: fc.array(text, { maxLength: 3 }),
    creditCode: text,
    email: text,
    companyName: text,
    companyCore: text,
    companyBrand: text,
    contactNames: fc.array(text, { maxLength: 3 }),
    birthday: text,
    region: fc.record({ province: text, city: text }),
    address: text,
    postcode: text,
  })
  fc.assert(
    fc.property(strange, strange, (one, other) => {
      expect(Number.isFinite(compareRecords(one, other).score)).toBe(true)
      expect(compareRecords(one, other).score).toBe(compareRecords(other, one).score)
    }),
    { numRuns: 500 },
  )
})

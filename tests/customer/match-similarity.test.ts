import fc from 'fast-check'
import { dice, editDistance, jaroWinkler } from '@shared/customer/match-similarity'
import { soundOf } from '@shared/customer/match-sounds'

test.each([
  // Winkler's own examples
  ['martha', 'marhta', 0.961],
  ['dixon', 'dicksonx', 0.813],
  ['dwayne', 'duane', 0.84],
  ['jellyfish', 'smellyfish', 0.896],
  ['云裳服饰', '云棠服饰', 0.85],
  ['王伟', '李娜', 0],
  ['', '', 0],
  ['a', '', 0],
])('Jaro–Winkler of %s and %s is %d', (one, other, expected) => {
  expect(jaroWinkler(one, other)).toBeCloseTo(expected, 3)
})

test.each([
  // [one, other, most, distance]
  ['', '', 2, 0],
  ['', 'ab', 2, 2],
  ['kitten', 'sitting', 3, 3],
  ['13800138000', '13800138001', 2, 1],
  ['13800138000', '13800130800', 2, 1],
  ['ca', 'abc', 5, 3],
  ['abcdef', 'uvwxyz', 2, 3],
  ['short', 'much longer', 2, 3],
  ['9144MA5', '9144MA5', 0, 0],
])('from %s to %s, counted up to %d, it takes %d changes', (one, other, most, expected) => {
  expect(editDistance(one, other, most)).toBe(expected)
})

test.each([
  ['night', 'nacht', 0.25],
  ['体育西路富力大厦', '富力大厦体育西路', 6 / 7],
  ['中山大道', '中山大道', 1],
  ['a', 'a', 1],
  ['a', 'b', 0],
  ['', '', 0],
])('Dice of %s and %s is %d', (one, other, expected) => {
  expect(dice(one, other)).toBeCloseTo(expected, 6)
})

test.each([
  ['robert', 'r163'],
  ['rupert', 'r163'],
  ['ashcraft', 'a261'],
  ['tymczak', 't522'],
  ['pfister', 'p236'],
  ['lee', 'l000'],
])('%s sounds like %s', (name, sound) => {
  expect(soundOf(name)).toBe(sound)
})

const word = fc.string({ maxLength: 90, unit: fc.constantFrom(...'abcd广州云裳1 ') })

test('every similarity is symmetric and between nothing and equal, whatever the length', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      for (const similarity of [jaroWinkler, dice]) {
        const value = similarity(one, other)
        expect(value).toBe(similarity(other, one))
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
      }
      expect(editDistance(one, other, 3)).toBe(editDistance(other, one, 3))
    }),
  )
})

test('a bounded distance agrees with the full one up to its bound', () => {
  const short = fc.string({ maxLength: 12, unit: fc.constantFrom(...'abc') })
  fc.assert(
    fc.property(short, short, fc.nat(4), (one, other, most) => {
      expect(editDistance(one, other, most)).toBe(Math.min(editDistance(one, other, 12), most + 1))
    }),
  )
})

test('one swap of neighbours is one change', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 2, maxLength: 40 }), fc.nat(), (text, seed) => {
      const at = seed % (text.length - 1)
      const swapped = text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
      expect(editDistance(text, swapped, 2)).toBeLessThanOrEqual(1)
    }),
  )
})

import { isCreditCode, normaliseCreditCode } from '@shared/customer/credit-code.rules'

test.each([
  ['91440300708461136T', true],
  ['914403001922038216', true],
  ['91330100799655058B', true],
  [' 9144 0300 7084 6113 6t ', true],
  ['９１４４０３００７０８４６１１３６Ｔ', true],
  ['91440300708461136U', false],
  ['91440300708461163T', false],
  ['9144030070846113T', false],
  ['914403007084611I6T', false],
  ['440101199001011234', false],
  ['', false],
])('%j as a credit code: %p', (text, expected) => {
  expect(isCreditCode(text)).toBe(expected)
})

test('one wrong character anywhere is noticed', () => {
  const code = '91440300708461136T'
  const spoilt = [...code].map(
    (character, at) => code.slice(0, at) + (character === '7' ? '4' : '7') + code.slice(at + 1),
  )
  expect(spoilt.filter(isCreditCode)).toEqual([])
})

test('a written code takes its official form', () => {
  expect(normaliseCreditCode(' 9144-0300 7084６１１３６t ')).toBe('91440300708461136T')
})

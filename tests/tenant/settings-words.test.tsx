import { parseWindows, sayWindows } from '@/features/tenant/components/hours-text'
import { moved, put, without } from '@/features/tenant/components/order'
import { parseYuan, toYuan } from '@/features/tenant/components/yuan'

test.each([
  ['9:00-12:00、13:30-18:00', '9:00-12:00、13:30-18:00'],
  ['9：00—12：00，13:30~24:00', '9:00-12:00、13:30-24:00'],
  ['休息', ''],
  ['', ''],
])('working hours typed as "%s" are read and said as "%s"', (text, said) => {
  const reading = parseWindows(text)
  expect(reading.ok && sayWindows(reading.windows)).toBe(said)
})

test.each([
  ['九点到六点', /没看懂/],
  ['9:00-25:00', /没看懂/],
  ['18:00-9:00', /晚于/],
  ['9:00-12:00、11:00-18:00', /不要重叠/],
])('hours like "%s" say what is wrong with them', (text, sentence) => {
  const reading = parseWindows(text)
  expect(reading.ok ? '' : reading.sentence).toMatch(sentence)
})

test.each([
  ['6,800.5', 680_050],
  ['', 0],
  ['0.29', 29],
  ['一千', null],
  ['1.234', null],
])('an amount typed as "%s" is %p fen', (text, fen) => {
  expect(parseYuan(text)).toBe(fen)
})

test('an amount comes back as it is typed', () => {
  expect(parseYuan(toYuan(680_050))).toBe(680_050)
})

test('an item moves by one place, and never past the ends', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(without(['a', 'b'], 0)).toEqual(['b'])
  expect(put(['a', 'b'], 2, 'c')).toEqual(['a', 'b', 'c'])
})

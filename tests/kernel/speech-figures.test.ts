import fc from 'fast-check'
import { maskPhone, sayCount, sayMoney, sayPhone } from '@shared/kernel/speech-figures'

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [20_381, '20,381'],
  [1_234_567, '1,234,567'],
  [-1234, '-1,234'],
  [1234.5, '1,234.5'],
])('the count %d reads %s', (count, words) => {
  expect(sayCount(count)).toBe(words)
})

test('a count with its separators taken out is the count again', () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (count) => Number(sayCount(count).replaceAll(',', '')) === count))
})

test.each([
  [0, '¥0'],
  [5, '¥0.05'],
  [328_000, '¥3,280'],
  [328_050, '¥3,280.50'],
  [999_999, '¥9,999.99'],
  [1_000_000, '¥1 万'],
  [12_800_000, '¥12.8 万'],
  [12_849_999, '¥12.8 万'],
  [12_850_000, '¥12.9 万'],
  [310_000_000, '¥310 万'],
  [1_234_560_000, '¥1,234.6 万'],
  [9_999_960_000, '¥1 亿'],
  [12_300_000_000, '¥1.2 亿'],
  [-328_000, '-¥3,280'],
  [-12_800_000, '-¥12.8 万'],
])('%d fen read %s', (amountFen, words) => {
  expect(sayMoney(amountFen)).toBe(words)
})

test.each([
  ['+8613800138000', '138 0013 8000', '138****8000'],
  ['13800138000', '138 0013 8000', '138****8000'],
  ['+862038881234', '020 3888 1234', '020****1234'],
  ['+861065551234', '010 6555 1234', '010****1234'],
  ['+8675583661234', '0755 8366 1234', '075****1234'],
  ['+867572281234', '0757 228 1234', '075****1234'],
  ['+864001234567', '400 123 4567', '****67'],
  ['+85291234567', '+85291234567', '+85****4567'],
  ['+8612345', '12345', '****45'],
  ['', '', '****'],
])('the number %s is read %s and masked as %s', (phone, spoken, masked) => {
  expect(sayPhone(phone)).toBe(spoken)
  expect(maskPhone(phone)).toBe(masked)
})

test('a mask always hides at least the four digits before the last four of a Chinese mobile number', () => {
  const rest = fc.stringMatching(/^[3-9]\d{9}$/)
  fc.assert(
    fc.property(rest, (digits) => maskPhone(`+861${digits}`) === `1${digits.slice(0, 2)}****${digits.slice(-4)}`),
  )
})

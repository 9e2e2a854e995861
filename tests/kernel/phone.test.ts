import fc from 'fast-check'
import { findPhones, parsePhones } from '@shared/kernel/phone'

const said = (text: string) =>
  parsePhones(text).map(({ e164, kind, extension }) => [e164, kind, extension ?? ''].join(' ').trim())

test.each([
  ['+86 138-0013 8000(微信同号)', '+8613800138000 mobile'],
  ['１３８００１３８０００', '+8613800138000 mobile'],
  ['0086 138 0013 8000', '+8613800138000 mobile'],
  ['8613800138000', '+8613800138000 mobile'],
  ['138—0013—8000', '+8613800138000 mobile'],
  ['1 3 8 0 0 1 3 8 0 0 0', '+8613800138000 mobile'],
  ['1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣', '+8613800138000 mobile'],
  ['vx:13800138000', '+8613800138000 mobile'],
  ['电话：020-8888 6666转801', '+862088886666 landline 801'],
  ['(020)88886666', '+862088886666 landline'],
  ['+86 (0)20 8888 6666', '+862088886666 landline'],
  ['400-800-1234', '+864008001234 other'],
  ['+852 9123 4567', '+85291234567 mobile'],
  ['853-6612 3456', '+85366123456 mobile'],
  ['886-2-2345-6789', '+886223456789 landline'],
  ['+44 20 7946 0958', '+442079460958 landline'],
  ['001-415-555-2671', '+14155552671 other'],
])('%j holds the number %s', (text, expected) => {
  expect(said(text)).toEqual([expected])
})

test.each([
  '13800138000@qq.com',
  '订单号13800138000',
  'DD13800138000',
  '2026-10-01 13:00',
  '91440101MA5CXA7U13',
  '440101199001011234',
  '6222 0213 8001 3800 000',
  '13 38 40 42 44 46',
  '12345678901',
  '10086',
  '微信号：abc13800138000',
  '',
])('%j holds no telephone number', (text) => {
  expect(said(text)).toEqual([])
})

test('several numbers come in reading order, a repeated one once', () => {
  expect(said('13900139000/020-88886666、+86 139 0013 9000 138 0013 8000')).toEqual([
    '+8613900139000 mobile',
    '+862088886666 landline',
    '+8613800138000 mobile',
  ])
})

test('a found number says where it stands', () => {
  const [found] = findPhones('陈女士 138 0013 8000 想订货')
  expect('陈女士 138 0013 8000 想订货'.slice(found?.start, found?.end)).toBe('138 0013 8000')
})

const mobile = fc
  .tuple(fc.constantFrom('138', '139', '150', '186', '199'), fc.stringMatching(/^\d{8}$/))
  .map(([head, tail]) => head + tail)
const spellings: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => `+86 ${digits}`,
  (digits) => `${digits.slice(0, 3)}-${digits.slice(3, 7)}-${digits.slice(7)}`,
  (digits) => `（86）${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`,
  (digits) => [...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(''),
]

test('however a mobile number is written, it comes out the same, and its own form reads back as itself', () => {
  fc.assert(
    fc.property(mobile, fc.constantFrom(...spellings), (digits, spell) => {
      const e164 = parsePhones(`电话${spell(digits)}，谢谢`)[0]?.e164
      expect(e164).toBe(`+86${digits}`)
      expect(parsePhones(e164 ?? '')[0]?.e164).toBe(e164)
    }),
  )
})

test('any text is read without an error, and nothing but valid numbers comes out', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.stringMatching(/^[-+() \d]{0,40}$/),
      (text, digits) => {
        for (const { e164 } of parsePhones(text + digits)) expect(e164).toMatch(/^\+\d{7,15}$/)
      },
    ),
  )
})

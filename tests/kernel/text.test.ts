import fc from 'fast-check'
import { cutText, foldText, hasCjk, isAllCjk, normaliseLines, normaliseText } from '@shared/kernel/text'

test.each([
  ['  广州市　云裳  服饰 ', '广州市 云裳 服饰'],
  ['ＡＢＣ１２３（），：', 'ABC123(),:'],
  ['张\u200b三\ufeff', '张三'],
  ['第一行\r\n第二行\t尾', '第一行 第二行 尾'],
  ['1\ufe0f\u20e33\ufe0f\u20e38', '138'],
  ['\u202e反向\u0000', '反向'],
  ['ｶﾞ', 'ガ'],
  ['\ud83d', ''],
  ['', ''],
])('%j reads as the tidy text %j', (text, tidy) => {
  expect(normaliseText(text)).toBe(tidy)
})

test('lines stay apart, and empty ones go', () => {
  expect(normaliseLines('张三\r\n\r\n  138 0013 8000 \u2028备注')).toEqual(['张三', '138 0013 8000', '备注'])
})

test('folded text has no spaces and no capitals, so that two spellings compare equal', () => {
  expect(foldText('Ｎｉｋｅ 体育 用品')).toBe('nike体育用品')
})

test.each([
  ['张三', true, true],
  ['张三A', true, false],
  ['Nike', false, false],
  ['', false, false],
])('%j: has Chinese %p, only Chinese %p', (text, has, only) => {
  expect([hasCjk(text), isAllCjk(text)]).toEqual([has, only])
})

test('tidying twice changes nothing more, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(normaliseText(normaliseText(text))).toBe(normaliseText(text))
      expect(foldText(foldText(text))).toBe(foldText(text))
    }),
  )
})

test('what is cut has no half of an emoji at its end, and is never longer than it may be', () => {
  const text = fc.string({ unit: 'grapheme' })
  fc.assert(
    fc.property(text, fc.nat(20), (whole, most) => {
      const cut = cutText(whole, most)
      expect(whole.startsWith(cut)).toBe(true)
      expect(cut.isWellFormed()).toBe(true)
      expect(cut.length).toBeLessThanOrEqual(most)
      expect(cut.length).toBeGreaterThanOrEqual(Math.min(whole.length, most) - 1)
    }),
  )
})

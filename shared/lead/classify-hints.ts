import { normaliseText } from '../kernel/text'
import type { DeliveryHint, QuantityHint } from './classify.types'

const UNIT = '件套|件|套|条|双|顶|打|箱|米|匹|身|份|个(?!月|人|小时|工作日|颜色|款)'
/** 一件代发 is a way of trading, no quantity. */
const DROP_SHIPPING = /一件代发/g
const DIGITS = new RegExp(
  String.raw`(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s*([万千百kw])?\s*(?:多|余|来|左右|几)?\s*(${UNIT})`,
  'giu',
)
const NUMERALS = new RegExp(String.raw`([一二两三四五六七八九十百千万]{1,7})\s*(?:多|来|几)?(${UNIT})`, 'giu')
const MULTIPLE: Readonly<Record<string, number>> = { 万: 10_000, w: 10_000, 千: 1_000, k: 1_000, 百: 100 }
const DIGIT = '零一二三四五六七八九'
const DOZEN = 12
/** Beyond this a number is a slip or a joke, not an order. */
const PIECES_MAX = 10_000_000

/** 三千五百 → 3500; a bare 两 counts as two. */
const readNumeral = (words: string): number => {
  let total = 0
  let section = 0
  let digit = 0
  for (const character of words.replaceAll('两', '二')) {
    const value = DIGIT.indexOf(character)
    if (value >= 0) digit = value
    else if (character === '万') {
      total += (section + digit) * 10_000
      section = 0
      digit = 0
    } else {
      section += (digit || 1) * (character === '十' ? 10 : (MULTIPLE[character] ?? 1))
      digit = 0
    }
  }
  return total + section + digit
}

const inPieces = (amount: number, unit: string): number => Math.round(unit === '打' ? amount * DOZEN : amount)

/** The largest quantity named in a wish: 200件, 两百套, 1.5万条, 3千双. */
export const findQuantity = (wish: string): QuantityHint | undefined => {
  const text = normaliseText(wish).replace(DROP_SHIPPING, '')
  const written = [...text.matchAll(DIGITS)].map(([words, digits = '', multiple = '', unit = '']) => ({
    words,
    unit,
    pieces: inPieces(Number(digits.replaceAll(',', '')) * (MULTIPLE[multiple.toLowerCase()] ?? 1), unit),
  }))
  const spelt = [...text.matchAll(NUMERALS)].map(([words, numeral = '', unit = '']) => ({
    words,
    unit,
    pieces: inPieces(readNumeral(numeral), unit),
  }))
  return [...written, ...spelt]
    .filter(({ pieces }) => pieces >= 1 && pieces <= PIECES_MAX)
    .reduce<QuantityHint | undefined>((most, hint) => (most && most.pieces >= hint.pieces ? most : hint), undefined)
}

const URGENT = /加急|急[用要单需]|很急|比较急|尽快|马上要|这两天|[1-7一二三四五六七]天(?:之?内|以内)/
const DELIVERY =
  /(?:\d{4}年)?\d{1,2}月(?:份|\d{1,2}[日号]|底|初|中旬?|上旬|下旬)?(?:之前|以前|前|左右)?|\d{1,2}[日号](?:之前|以前|前)|(?:下|这|本)个?(?:月|周|星期)[一二三四五六日天]?(?:底|初|中)?(?:内|之前|前)?|[\d一二两三四五六七八九十]{1,3}(?:天|周|个?月|个工作日)(?:之内|以内|内)|(?:月底|年底|年前|春节|国庆|中秋|双11|双十一|开学|节|过年|入冬|换季)(?:之前|以前|前)|加急|急[用要单需]|很急|比较急|尽快|马上要|这两天/

/** By when the goods are wanted (10月前, 两周内, 尽快). */
export const findDelivery = (wish: string): DeliveryHint | undefined => {
  const text = normaliseText(wish)
  const words = DELIVERY.exec(text)?.[0]
  return words === undefined ? undefined : { words, isUrgent: URGENT.test(text) }
}

import {
  type CountryCode,
  findPhoneNumbersInText,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from 'libphonenumber-js/max'
import { normaliseText } from './text'

/** A telephone number fit to be called and compared: E.164 (`+8613800138000`), an extension (转801) apart. */
export type Phone = { e164: string; kind: 'mobile' | 'landline' | 'other'; extension?: string }

/** A number and where its words stand in the text it was found in. */
export type FoundPhone = { phone: Phone; start: number; end: number }

const MOBILE = /(?<!\d)(?:\(?(?:\+|00)?86\)?[\s.-]*)?(1\s?[3-9](?:[\s.-]?\d){9})(?![\d@])/g
/** How people group the eleven digits; anything else (sizes, card numbers, quantities) is no telephone number. */
const MOBILE_GROUPS = new Set(['11', '3-4-4', '3-8', '7-4', '3-3-5', '4-3-4', '5-6', '3-5-3', '1-1-1-1-1-1-1-1-1-1-1'])
const EXTENSION = String.raw`(?:\s*(?:转|分机号?|ext\.?|#|-)\s*:?\s*(\d{1,6})(?!\d))?`
const LANDLINE = new RegExp(
  String.raw`(?<!\d)(?:\(?(?:\+|00)?86\)?[\s.-]*\(?0?\)?|\(?0)((?:10|2\d|[3-9]\d{2})\)?[\s.-]*[2-8]\d{2,3}[\s.-]?\d{4})(?![\d@])${EXTENSION}`,
  'gi',
)
const SERVICE = new RegExp(
  String.raw`(?<!\d)([48]00[\s-]?(?:\d{3}[\s-]?\d{4}|\d{4}[\s-]?\d{3}))(?!\d)${EXTENSION}`,
  'gi',
)
const NEAR_CHINA = /(?<!\d)\(?(?:\+|00)?(852|853|886)\)?[\s.-]+(?:\(0\)|0)?((?:[\s.-]?\d){8,9})(?![\d@])/g
const ABROAD = /(?:\+|00)\s?[1-9]/
const INTERNATIONAL_PREFIX = /(?<!\d)00(?=[1-9])/g
/** What stands before a number that is not a telephone number, although it looks like one. */
const OTHER_NUMBER =
  /(?:订单|单号|编号|运单|流水号|发票号|合同号|身份证|信用代码|税号|[账帐]号|卡号|型号|货号|款号|工号|学号|q{2}|order|no\.)(?:号?码?|id)?\s*[:#]?\s*$/i
const LATIN_BEFORE = /[a-z]$/i
const PHONE_WORD_BEFORE = /(?:tel|phone|mobile|mob|cell|call|whatsapp|weixin|wechat|wx|vx|v|t|m|p)$/i

const kindOf = (number: PhoneNumber): Phone['kind'] => {
  const type = number.getType()
  if (type === 'MOBILE') return 'mobile'
  return type === 'FIXED_LINE' ? 'landline' : 'other'
}

const phoneOf = (digits: string, country: CountryCode | undefined, extension?: string): Phone | null => {
  const number = parsePhoneNumberFromString(digits, country)
  if (!number?.isValid()) return null
  return { e164: number.number, kind: kindOf(number), ...(extension && { extension }) }
}

const isMobileGrouping = (digits: string): boolean =>
  MOBILE_GROUPS.has(
    digits
      .split(/[\s.-]/)
      .map((group) => group.length)
      .join('-'),
  )

const readers: readonly { pattern: RegExp; read: (match: RegExpMatchArray) => Phone | null }[] = [
  { pattern: MOBILE, read: ([, digits = '']) => (isMobileGrouping(digits) ? phoneOf(digits, 'CN') : null) },
  { pattern: SERVICE, read: ([, digits = '', extension]) => phoneOf(digits, 'CN', extension) },
  {
    pattern: LANDLINE,
    read: ([, digits = '', extension]) => phoneOf(`0${digits.replace(/\D/g, '')}`, 'CN', extension),
  },
  { pattern: NEAR_CHINA, read: ([, code = '', digits = '']) => phoneOf(`+${code}${digits}`, undefined) },
]

const isTelephone = (before: string): boolean =>
  !OTHER_NUMBER.test(before) && (!LATIN_BEFORE.test(before) || PHONE_WORD_BEFORE.test(before))

const findAbroad = (text: string): FoundPhone[] =>
  ABROAD.test(text)
    ? findPhoneNumbersInText(text.replace(INTERNATIONAL_PREFIX, ' +')).flatMap(({ number, startsAt, endsAt }) => {
        const phone = phoneOf(number.number, undefined, number.ext)
        return phone ? [{ phone, start: startsAt, end: endsAt }] : []
      })
    : []

/** Telephone numbers in a tidy text (see `normaliseText`) with their places, in reading order, none overlapping another. */
export const findPhones = (tidy: string): FoundPhone[] => {
  let open = tidy.replace(/[\u2010-\u2015\u2212]/g, '-')
  const found: FoundPhone[] = []
  const take = (candidate: FoundPhone) => {
    found.push(candidate)
    const { start, end } = candidate
    open = open.slice(0, start) + ' '.repeat(end - start) + open.slice(end)
  }
  for (const { pattern, read } of readers)
    for (const match of open.matchAll(pattern)) {
      const phone = isTelephone(open.slice(Math.max(0, match.index - 12), match.index)) ? read(match) : null
      if (phone) take({ phone, start: match.index, end: match.index + match[0].length })
    }
  for (const candidate of findAbroad(open)) take(candidate)
  return found.sort((one, other) => one.start - other.start)
}

/** Every telephone number in a free text, once each, in reading order; order numbers, dates, credit codes and e-mails are not taken for one. */
export const parsePhones = (text: string): Phone[] => {
  const phones = findPhones(normaliseText(text)).map(({ phone }) => phone)
  return phones.filter(({ e164 }, index) => phones.findIndex((other) => other.e164 === e164) === index)
}

import { isCreditCode, normaliseCreditCode } from '../customer/credit-code.rules'
import { findPhones, type Phone } from '../kernel/phone'

/** What stands in a text beside words, and the text without it (a bar where something was taken out). */
export type Taken = {
  rest: string
  phones: Phone[]
  emails: string[]
  creditCodes: string[]
  wechats: string[]
  isWechatSamePhone: boolean
}

export const NOTHING_TAKEN: Taken = {
  rest: '',
  phones: [],
  emails: [],
  creditCodes: [],
  wechats: [],
  isWechatSamePhone: false,
}

const onlyNew = <T>(known: readonly T[], more: readonly T[], key: (item: T) => string): T[] => {
  const seen = new Set(known.map(key))
  return [...known, ...more.filter((item) => !seen.has(key(item)) && seen.add(key(item)))]
}

/** Everything two texts held, each contact once. */
export const mergeTaken = (one: Taken, other: Taken): Taken => ({
  rest: `${one.rest} ${other.rest}`.trim(),
  phones: onlyNew(one.phones, other.phones, ({ e164 }) => e164),
  emails: onlyNew(one.emails, other.emails, String),
  creditCodes: onlyNew(one.creditCodes, other.creditCodes, String),
  wechats: onlyNew(one.wechats, other.wechats, String),
  isWechatSamePhone: one.isWechatSamePhone || other.isWechatSamePhone,
})

const EMAIL = /[a-z0-9][a-z0-9._%+-]{0,63}@(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}(?![a-z0-9])/gi
const CREDIT_CODE = /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{18}(?![0-9A-Za-z])/g
const WECHAT_ID =
  /(?:微信号?|v信|薇信|\b(?:wechat|weixin|vx|wx|v(?=\s*:)))\s*(?:号|id)?\s*[:是]?\s*([a-z][a-z0-9_-]{5,19})(?![a-z0-9_@.-])/gi
/** 微信同号, V同, 电话同微信: the phone is also the WeChat name. */
const SAME_PHONE =
  /[(【[]?\s*(?:(?:手机|电话|号码)?(?:与|和|同)?(?:微信|v信|薇信|vx|wx|\bv)\s*(?:同号|同步|同手机号?|同电话|同|一致|一样)|(?:同|也是|即|就是)(?:微信|vx|wx)号?)\s*[)】\]]?/gi
const GAP = ' | '

const takeAll = (text: string, pattern: RegExp, found: (match: readonly string[]) => boolean): string =>
  text.replace(pattern, (...match) => (found(match.map(String)) ? GAP : String(match[0])))

const takePhones = (text: string): { rest: string; phones: Phone[] } => {
  const found = findPhones(text)
  const rest = found.reduceRight((left, { start, end }) => left.slice(0, start) + GAP + left.slice(end), text)
  return { rest, phones: found.map(({ phone }) => phone) }
}

/** Takes e-mails, credit codes, WeChat names and telephone numbers out of a tidy text. */
export const takeContacts = (tidy: string): Taken => {
  const emails: string[] = []
  const creditCodes: string[] = []
  const wechats: string[] = []
  let isWechatSamePhone = false
  let rest = takeAll(tidy, EMAIL, ([email = '']) => emails.push(email.toLowerCase()) > 0)
  rest = takeAll(
    rest,
    CREDIT_CODE,
    ([code = '']) => isCreditCode(code) && creditCodes.push(normaliseCreditCode(code)) > 0,
  )
  const { rest: withoutPhones, phones } = takePhones(rest)
  rest = takeAll(withoutPhones, SAME_PHONE, () => (isWechatSamePhone = true))
  rest = takeAll(rest, WECHAT_ID, ([, wechat = '']) => wechats.push(wechat) > 0)
  return { rest, phones, emails, creditCodes, wechats, isWechatSamePhone }
}

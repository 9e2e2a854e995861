const YUAN_FEN = 100
const WAN_FEN = 10_000 * YUAN_FEN
const YI_FEN = 10_000 * WAN_FEN

/** `12,345`; written out because mini-program engines on older phones lack `Intl`. */
export function sayCount(count: number): string {
  const [whole = '', fraction] = String(count).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

const inUnits = (fen: number, unitFen: number): number => Math.round((fen / unitFen) * 10) / 10

/** Money at a glance: `¥0`, `¥3,280`, `¥3,280.50`; from ten thousand yuan on rounded to one decimal, `¥12.8 万`, `¥1.2 亿`. */
export function sayMoney(amountFen: number): string {
  const fen = Math.abs(amountFen)
  const sign = amountFen < 0 ? '-¥' : '¥'
  if (fen < WAN_FEN) {
    const cents = fen % YUAN_FEN
    return `${sign}${sayCount(Math.floor(fen / YUAN_FEN))}${cents > 0 ? `.${String(cents).padStart(2, '0')}` : ''}`
  }
  const wan = inUnits(fen, WAN_FEN)
  return wan < 10_000 ? `${sign}${sayCount(wan)} 万` : `${sign}${sayCount(inUnits(fen, YI_FEN))} 亿`
}

/** What is dialled inside China, in its groups: mobile, 400/800, two-digit and three-digit area codes. */
const CHINESE_NUMBERS: readonly [pattern: RegExp, groups: string][] = [
  [/^(1[3-9]\d)(\d{4})(\d{4})$/, '$1 $2 $3'],
  [/^([48]00)(\d{3})(\d{4})$/, '$1 $2 $3'],
  [/^(10|2\d)(\d{4})(\d{4})$/, '0$1 $2 $3'],
  [/^([3-9]\d{2})(\d{3,4})(\d{4})$/, '0$1 $2 $3'],
]

/** An E.164 number as it is read aloud: `+8613800138000` → `138 0013 8000`; foreign numbers stay as they are. */
export function sayPhone(phone: string): string {
  const national = phone.replace(/^\+86/, '')
  if (phone.startsWith('+') && national === phone) return phone
  const form = CHINESE_NUMBERS.find(([pattern]) => pattern.test(national))
  return form === undefined ? national : national.replace(...form)
}

const MASK = '****'
const SHOWN_HEAD = 3
const SHOWN_TAIL = 4

/** A number for whoever may not see it (product §1.5): `138****8000`; shows less of a number too short to hide that much. */
export function maskPhone(phone: string): string {
  const dialled = sayPhone(phone).replace(/ /g, '')
  const isLong = dialled.length >= SHOWN_HEAD + MASK.length + SHOWN_TAIL
  return isLong ? `${dialled.slice(0, SHOWN_HEAD)}${MASK}${dialled.slice(-SHOWN_TAIL)}` : `${MASK}${dialled.slice(-2)}`
}

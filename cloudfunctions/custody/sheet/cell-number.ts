/** Serial days before 1970-01-01 in the 1900 system; the 1904 system starts 1462 days later. */
const DAYS_TO_1970 = 25_569
const DAYS_1900_TO_1904 = 1462
const DAY_MS = 86_400_000

/** Number formats of Excel itself that show a moment (ECMA-376 §18.8.30; 27–36 and 50–58 are the Chinese ones). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** Whether numbers of this format are moments. @param code of the file's own formats */
export const isDateFormat = (id: number, code: string | undefined): boolean => {
  if (code === undefined) return isBuiltInDate(id)
  const [positive = ''] = code.split(';')
  const bare = positive.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare)
}

/** A moment as text: `2026-03-05`, with `09:30` where it has a time, only the time where it has no day. */
export function dateText(serial: number, is1904: boolean): string {
  const days = is1904 ? serial + DAYS_1900_TO_1904 : serial
  // Excel believes in 29 February 1900.
  const ms = Math.round((days - DAYS_TO_1970 + (days < 60 ? 1 : 0)) * DAY_MS)
  const moment = new Date(ms)
  if (Number.isNaN(moment.getTime()) || serial < 0) return String(serial)
  const text = moment.toISOString()
  const time = text.slice(11, 16)
  if (days < 1) return time
  return Number.isInteger(serial) ? text.slice(0, 10) : `${text.slice(0, 10)} ${time}`
}

/** A number as people write it: no exponent, no binary dust (0.30000000000000004). */
export function numberText(value: string): string {
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  return Number.isInteger(number) ? String(number) : String(Number(number.toPrecision(15)))
}

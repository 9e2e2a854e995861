const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

export type Random = () => number

const drawFrom = (alphabet: string, length: number, random: Random): string =>
  Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)] ?? '0').join('')

/** A text of letters and digits, such as tokens and codes are; `random` is uniform in [0, 1). */
export const randomText = (length: number, random: Random): string => drawFrom(ALPHANUMERIC, length, random)

export const randomHex = (length: number, random: Random): string => drawFrom('0123456789abcdef', length, random)

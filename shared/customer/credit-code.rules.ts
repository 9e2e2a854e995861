import { normaliseText } from '../kernel/text'

/** GB 32100-2015: 18 characters out of digits and capitals without I O S V Z, the last one a check character modulo 31. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const SHAPE = /^[1-9A-GNY][1-59A-N]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/
const WEIGHT_STEP = 3

const checkCharacter = (code: string): string => {
  let weight = 1
  let sum = 0
  for (const character of code.slice(0, 17)) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * WEIGHT_STEP) % ALPHABET.length
  }
  return ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length)
}

/** The written code in its official form: half width, capitals, no spaces. */
export const normaliseCreditCode = (text: string): string => normaliseText(text).toUpperCase().replace(/[\s-]/g, '')

/** Whether a text is a 统一社会信用代码 whose check character is right; spaces, width and case do not matter. */
export const isCreditCode = (text: string): boolean => {
  const code = normaliseCreditCode(text)
  return SHAPE.test(code) && checkCharacter(code) === code.at(17)
}

const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Whether an 18-character 统一社会信用代码 has the right check character (GB 32100-2015). */
export const hasRightChecksum = (code: string): boolean => {
  if (code.length !== 18) return false
  let sum = 0
  for (const [at, weight] of WEIGHTS.entries()) {
    const value = DIGITS.indexOf(code.charAt(at))
    if (value < 0) return false
    sum += value * weight
  }
  return DIGITS.charAt((31 - (sum % 31)) % 31) === code.charAt(17)
}

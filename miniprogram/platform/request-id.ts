const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 20

function randomBytes(): readonly number[] {
  if (typeof crypto === 'undefined') return Array.from({ length: LENGTH }, () => Math.floor(Math.random() * 256))
  return [...crypto.getRandomValues(new Uint8Array(LENGTH))]
}

/**
 * A fresh request id of 20 characters. It is no secret, it only has to differ from the caller's other ids,
 * so WeChat's missing `crypto` is made up for by Math.random.
 */
export const newRequestId = (): string =>
  randomBytes()
    .map((byte) => ALPHABET[byte & 31] ?? '0')
    .join('')

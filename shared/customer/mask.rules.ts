import { parseCompanyName } from './company-name.rules'

/** Characters that stay readable behind the hidden part; the rest is cut. */
const SHOWN_AFTER = 2

const hide = (word: string): string => {
  const [first = '', ...rest] = [...word]
  return rest.length === 0 ? '*' : first + '*'.repeat(rest.length)
}

/**
 * A name as somebody without a right to the customer sees it: enough to recognise what one knows, too little to learn a new name.
 * 广州市云裳服饰贸易有限公司 → 广州市云*服饰…, 陈女士 → 陈**.
 */
export function maskName(name: string, kind: 'company' | 'person' | 'dealer'): string {
  if (kind === 'person') return hide(name)
  const { normalised, brand, core } = parseCompanyName(name)
  const hidden = brand === '' ? core : brand
  const at = normalised.toLowerCase().indexOf(hidden)
  if (hidden === '' || at < 0) return hide(normalised)
  const after = normalised.slice(at + hidden.length)
  return `${normalised.slice(0, at)}${hide(normalised.slice(at, at + hidden.length))}${after.slice(0, SHOWN_AFTER)}${after.length > SHOWN_AFTER ? '…' : ''}`
}

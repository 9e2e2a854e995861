import { bigramTokens } from '../customer/search-text.rules'

const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u

/** Nobody writes more than this before the point is clear; a long paste costs no more than a short one. */
const READ_CHARACTERS = 400

const wordsOf = (text: string): string[] => text.split(BETWEEN_WORDS).filter((word) => word !== '')

/** The hashed word pairs by which a text finds articles; pairs do not run over punctuation. */
export const askedPairs = (tenantId: string, text: string): number[] =>
  bigramTokens(tenantId, wordsOf(text.slice(0, READ_CHARACTERS)))

/** The pairs an article is found by, those of its title marked. */
export function articlePairs(
  tenantId: string,
  { title, body }: { title: string; body: string },
): { token: number; isInTitle: boolean }[] {
  const inTitle = new Set(bigramTokens(tenantId, wordsOf(title)))
  const all = bigramTokens(tenantId, [...wordsOf(title), ...wordsOf(body)])
  return all.map((token) => ({ token, isInTitle: inTitle.has(token) }))
}

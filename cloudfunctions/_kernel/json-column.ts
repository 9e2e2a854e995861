import type { ColumnType } from 'kysely'

/** A jsonb column: read as a value, written as text made by `jsonText`. */
export type Json<T> = ColumnType<T, string, string>

/** How JSON writes half an emoji. */
const HALF = /\\u[dD][89a-fA-F]/

/**
 * Serialises a value for a jsonb column; both drivers would otherwise treat arrays as SQL arrays. PostgreSQL refuses the whole
 * statement for half an emoji, which a cut in some text may leave: it becomes U+FFFD, and the other rows are kept.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value)
  if (!HALF.test(text)) return text
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? inner.toWellFormed() : inner))
}

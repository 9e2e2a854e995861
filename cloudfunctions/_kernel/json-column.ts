import type { ColumnType } from 'kysely'

/** A jsonb column: read as a value, written as text made by `jsonText`. */
export type Json<T> = ColumnType<T, string, string>

/** Serialises a value for a jsonb column; both drivers would otherwise treat arrays as SQL arrays. */
export const jsonText = (value: unknown): string => JSON.stringify(value)

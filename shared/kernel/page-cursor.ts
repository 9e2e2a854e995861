/** A place in a list ordered by (key, id): where the next page begins. */
export interface Keyset {
  key: string
  id: string
}

/** Packs a place into an opaque cursor. */
const writeCursor = (place: Keyset): string => `${place.id}~${place.key}`

/** Reads a cursor; null when there is none or it is not one of ours (then the list starts again). */
export function readCursor(cursor: string | null): Keyset | null {
  const cut = cursor?.indexOf('~') ?? -1
  if (cursor === null || cut < 1) return null
  return { id: cursor.slice(0, cut), key: cursor.slice(cut + 1) }
}

/** Cuts `limit + 1` fetched rows to a page and says where the next one starts. */
export function cutPage<T>(
  rows: readonly T[],
  limit: number,
  place: (row: T) => Keyset,
): { items: T[]; nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items[items.length - 1]
  return { items, nextCursor: rows.length > limit && last !== undefined ? writeCursor(place(last)) : null }
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/** As `readCursor` for lists ordered by a moment: a key that is none (a cursor of another list, a forged one) starts the list again. */
export function readInstantCursor(cursor: string | null): Keyset | null {
  const place = readCursor(cursor)
  return place !== null && INSTANT.test(place.key) && !Number.isNaN(Date.parse(place.key)) ? place : null
}

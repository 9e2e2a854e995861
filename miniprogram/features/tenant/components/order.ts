/** The list with the item at `at` moved by `by` places; at the ends nothing moves. */
export function moved<T>(items: readonly T[], at: number, by: -1 | 1): T[] {
  const [item, other] = [items[at], items[at + by]]
  if (item === undefined || other === undefined) return [...items]
  return items.map((kept, index) => (index === at ? other : index === at + by ? item : kept))
}

export const without = <T>(items: readonly T[], at: number): T[] => items.filter((_, index) => index !== at)

/** Puts an item in the place of the one at `at`, or at the end. */
export const put = <T>(items: readonly T[], at: number, item: T): T[] =>
  at < items.length ? items.map((kept, index) => (index === at ? item : kept)) : [...items, item]

/** A stable 32-bit hash (FNV-1a) of a matcher's key: rows that share one are compared, so a chance equal costs a look and no more. */
export function hashKey(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  return hash | 0
}

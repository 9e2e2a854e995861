/** For each first character, how long the longest of the words beginning with it is. */
export const longestByFirst = (words: Iterable<string>): Map<string, number> => {
  const longest = new Map<string, number>()
  for (const word of words) {
    const first = word.charAt(0)
    if (word.length > (longest.get(first) ?? 0)) longest.set(first, word.length)
  }
  return longest
}

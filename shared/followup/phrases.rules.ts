/** As many chips as fit two lines of the sheet and a third when scrolled. */
const MAX_PHRASES = 12
/** Said once or twice is chance; from here on it is how this company talks. */
const MIN_USES = 3

/** The chips of 记跟进: the company's own phrases in its order, then what its people often write, most used first. */
export function choosePhrases(settled: readonly string[], used: readonly { result: string; uses: number }[]): string[] {
  const frequent = [...used]
    .filter(({ uses }) => uses >= MIN_USES)
    .sort((one, other) => other.uses - one.uses || (one.result < other.result ? -1 : 1))
    .map(({ result }) => result)
  return [...new Set([...settled, ...frequent])].slice(0, MAX_PHRASES)
}

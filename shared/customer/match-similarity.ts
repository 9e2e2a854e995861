/**
 * Similarity of short texts, 1 for equal and 0 for nothing in common. Written here because the matcher runs on every lead: no
 * allocation beyond small reused buffers, and texts longer than `LONGEST` are compared by their beginning.
 */
const LONGEST = 64

const takenLeft = new Uint8Array(LONGEST)
const takenRight = new Uint8Array(LONGEST)

const short = (text: string): string => (text.length > LONGEST ? text.slice(0, LONGEST) : text)

/** Marks the characters that stand in both texts at most `reach` places apart; answers how many. */
const markCommon = (left: string, right: string): number => {
  const reach = Math.max(0, (Math.max(left.length, right.length) >> 1) - 1)
  takenLeft.fill(0, 0, left.length)
  takenRight.fill(0, 0, right.length)
  let common = 0
  for (let i = 0; i < left.length; i++) {
    const end = Math.min(right.length, i + reach + 1)
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (takenRight[j] === 1 || left.charCodeAt(i) !== right.charCodeAt(j)) continue
      takenLeft[i] = 1
      takenRight[j] = 1
      common++
      break
    }
  }
  return common
}

const countOutOfOrder = (left: string, right: string): number => {
  let outOfOrder = 0
  let j = 0
  for (let i = 0; i < left.length; i++) {
    if (takenLeft[i] === 0) continue
    while (takenRight[j] === 0) j++
    if (left.charCodeAt(i) !== right.charCodeAt(j)) outOfOrder++
    j++
  }
  return outOfOrder
}

const jaro = (left: string, right: string): number => {
  const common = markCommon(left, right)
  if (common === 0) return 0
  const inOrder = common - countOutOfOrder(left, right) / 2
  return (common / left.length + common / right.length + inOrder / common) / 3
}

const commonPrefix = (left: string, right: string): number => {
  let length = 0
  while (length < 4 && length < left.length && left.charCodeAt(length) === right.charCodeAt(length)) length++
  return length
}

/** Jaro–Winkler (Winkler 1990, prefix scale .1): made for names, where the beginning is rarely wrong. */
export const jaroWinkler = (left: string, right: string): number => {
  if (left === right) return left === '' ? 0 : 1
  const [one, other] = left <= right ? [short(left), short(right)] : [short(right), short(left)]
  const similarity = jaro(one, other)
  return similarity + commonPrefix(one, other) * 0.1 * (1 - similarity)
}

const rows: [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(LONGEST + 1),
  new Uint8Array(LONGEST + 1),
  new Uint8Array(LONGEST + 1),
]

/** Damerau–Levenshtein (optimal string alignment): how many wrong, missing, extra or transposed characters; more than `most` is `most + 1`. */
export const editDistance = (left: string, right: string, most: number): number => {
  if (left === right) return 0
  if (Math.abs(left.length - right.length) > most || left.length > LONGEST || right.length > LONGEST) return most + 1
  let [twoAgo, before, now] = rows
  for (let j = 0; j <= right.length; j++) before[j] = j
  for (let i = 1; i <= left.length; i++) {
    now[0] = i
    let least = i
    for (let j = 1; j <= right.length; j++) {
      const isSame = left.charCodeAt(i - 1) === right.charCodeAt(j - 1)
      let cost = Math.min((before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (isSame ? 0 : 1))
      const isSwap =
        i > 1 &&
        j > 1 &&
        left.charCodeAt(i - 1) === right.charCodeAt(j - 2) &&
        left.charCodeAt(i - 2) === right.charCodeAt(j - 1)
      if (isSwap) cost = Math.min(cost, (twoAgo[j - 2] ?? 0) + 1)
      now[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    ;[twoAgo, before, now] = [before, now, twoAgo]
  }
  return Math.min(before[right.length] ?? 0, most + 1)
}

/** Dice's coefficient of letter pairs, order ignored: for addresses and long names, whose parts change places. */
export const dice = (left: string, right: string): number => {
  const [one, other] = [short(left), short(right)]
  if (one === other) return one === '' ? 0 : 1
  if (one.length < 2 || other.length < 2) return 0
  takenRight.fill(0, 0, other.length)
  let common = 0
  for (let i = 0; i < one.length - 1; i++) {
    for (let j = 0; j < other.length - 1; j++) {
      if (takenRight[j] === 1) continue
      if (one.charCodeAt(i) !== other.charCodeAt(j) || one.charCodeAt(i + 1) !== other.charCodeAt(j + 1)) continue
      takenRight[j] = 1
      common++
      break
    }
  }
  return (2 * common) / (one.length + other.length - 2)
}

import { qrCodewords } from './qr-codewords'

/** Rows of modules: true is dark; null is not yet decided. */
type Draft = (boolean | null)[][]

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

const LEVEL_L = 1

/** Level and mask with their BCH check bits: both copies of the 15 format bits read the same. */
export function formatBits(mask: number): number {
  const data = (LEVEL_L << 3) | mask
  let rest = data << 10
  for (let bit = 14; bit >= 10; bit -= 1) if ((rest >> bit) & 1) rest ^= 0x537 << (bit - 10)
  return ((data << 10) | rest) ^ 0x5412
}

interface Place {
  x: number
  y: number
}

function set(draft: Draft, { x, y }: Place, isDark: boolean): void {
  const row = draft[y]
  if (row && x >= 0 && x < row.length) row[x] = isDark
}

/** A square ring pattern with a light border: the three finders (radius 3) and the alignment mark (radius 2). */
function drawRings(draft: Draft, centre: Place, radius: 2 | 3): void {
  const reach = radius === 3 ? 4 : 2
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy))
      set(draft, { x: centre.x + dx, y: centre.y + dy }, radius === 3 ? ring !== 2 && ring !== 4 : ring !== 1)
    }
  }
}

function drawFormat(draft: Draft, mask: number): void {
  const size = draft.length
  const bits = formatBits(mask)
  for (let i = 0; i < 15; i += 1) {
    const isDark = ((bits >> i) & 1) === 1
    const down = i < 6 ? i : i < 8 ? i + 1 : size - 15 + i
    const left = i < 8 ? size - 1 - i : i < 9 ? 7 : 14 - i
    set(draft, { x: 8, y: down }, isDark)
    set(draft, { x: left, y: 8 }, isDark)
  }
  set(draft, { x: 8, y: size - 8 }, true)
}

function drawFixed(version: number): Draft {
  const size = 17 + 4 * version
  const draft: Draft = Array.from({ length: size }, () => Array.from({ length: size }, () => null))
  for (let i = 0; i < size; i += 1) {
    set(draft, { x: 6, y: i }, i % 2 === 0)
    set(draft, { x: i, y: 6 }, i % 2 === 0)
  }
  drawRings(draft, { x: 3, y: 3 }, 3)
  drawRings(draft, { x: size - 4, y: 3 }, 3)
  drawRings(draft, { x: 3, y: size - 4 }, 3)
  if (version > 1) drawRings(draft, { x: size - 7, y: size - 7 }, 2)
  drawFormat(draft, 0)
  return draft
}

/** Free modules in the order data is laid: pairs of columns from the right, up and down in turn, skipping column 6. */
export function dataPath(draft: readonly (readonly (boolean | null)[])[]): Place[] {
  const size = draft.length
  const path: Place[] = []
  for (let pair = 0; pair < (size - 1) / 2; pair += 1) {
    const right = size - 1 - 2 * pair - (size - 1 - 2 * pair <= 6 ? 1 : 0)
    for (let step = 0; step < size; step += 1) {
      const y = pair % 2 === 0 ? size - 1 - step : step
      for (const x of [right, right - 1]) if (draft[y]?.[x] === null) path.push({ x, y })
    }
  }
  return path
}

/** Equal squares of two by two confuse cameras: the mask with the fewest wins (the standard's rule N2). */
const clumps = (modules: readonly (readonly boolean[])[]): number =>
  modules.reduce(
    (sum, row, y) =>
      sum +
      row.filter((dark, x) => row[x + 1] === dark && modules[y + 1]?.[x] === dark && modules[y + 1]?.[x + 1] === dark)
        .length,
    0,
  )

/** A QR code (ISO/IEC 18004, byte mode, level L, up to 134 bytes) as rows of modules, without its quiet zone. */
export function encodeQr(text: string): boolean[][] {
  const { version, bytes } = qrCodewords(text)
  const fixed = drawFixed(version)
  const path = dataPath(fixed)
  const drawn = MASKS.map((isFlipped, mask) => {
    const draft = fixed.map((row) => [...row])
    drawFormat(draft, mask)
    path.forEach((place, i) => {
      const bit = ((bytes[i >> 3] ?? 0) >> (7 - (i & 7))) & 1
      set(draft, place, (bit === 1) !== isFlipped(place.x, place.y))
    })
    return draft.map((row) => row.map((module) => module === true))
  })
  return drawn.reduce((best, candidate) => (clumps(candidate) < clumps(best) ? candidate : best))
}

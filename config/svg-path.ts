export type Point = readonly [x: number, y: number]
export type Stroke = Point[]

/** How many straight pieces stand for a curve: at 81 px nobody sees the corners. */
const PIECES = 24
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y
const ARGUMENTS: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, a: 7, z: 0 }

interface Command {
  letter: string
  values: number[]
}

/** Reads one number; the two flags of an arc are single digits that may touch what follows (`a4 4 0 017.5 2.7`). */
function readNumber(text: string, at: number, isFlag: boolean): { value: number; next: number } {
  let start = at
  while (/[\s,]/.test(text.charAt(start))) start += 1
  if (isFlag) return { value: Number(text.charAt(start)), next: start + 1 }
  NUMBER.lastIndex = start
  const found = NUMBER.exec(text)
  if (found === null) throw new Error(`no number at ${start} of ${text}`)
  return { value: Number(found[0]), next: NUMBER.lastIndex }
}

function readCommands(text: string): Command[] {
  const commands: Command[] = []
  let at = 0
  let letter = ''
  while (at < text.length) {
    const char = text.charAt(at)
    if (/[\s,]/.test(char)) {
      at += 1
      continue
    }
    if (/[a-z]/i.test(char)) {
      letter = char
      at += 1
    } else if (letter === 'm' || letter === 'M') letter = letter === 'm' ? 'l' : 'L'
    const values: number[] = []
    const count = ARGUMENTS[letter.toLowerCase()]
    if (count === undefined) throw new Error(`unknown path letter ${letter} in ${text}`)
    for (let i = 0; i < count; i += 1) {
      const read = readNumber(text, at, letter.toLowerCase() === 'a' && (i === 3 || i === 4))
      values.push(read.value)
      at = read.next
    }
    commands.push({ letter, values })
  }
  return commands
}

/** One coordinate of a cubic Bézier curve at `t`, from its four control values. */
const bezier = (t: number, [a = 0, b = 0, c = 0, d = 0]: readonly number[]): number =>
  a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t * t * (1 - t) + d * t ** 3

function cubic(from: Point, [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0]: readonly number[]): Stroke {
  return Array.from({ length: PIECES }, (_, i): Point => {
    const t = (i + 1) / PIECES
    return [bezier(t, [from[0], x1, x2, x]), bezier(t, [from[1], y1, y2, y])]
  })
}

/** A circular arc given by its ends (SVG 1.1, F.6.5); our icons have no ellipses. */
function arc(from: Point, values: readonly number[]): Stroke {
  const [wanted = 0, , , large = 0, sweep = 0, x = 0, y = 0] = values
  const [dx, dy] = [(x - from[0]) / 2, (y - from[1]) / 2]
  const half = Math.hypot(dx, dy)
  if (half === 0) return []
  const radius = Math.max(wanted, half)
  const away = ((large === sweep ? -1 : 1) * Math.sqrt(radius * radius - half * half)) / half
  const [cx, cy] = [from[0] + dx - away * dy, from[1] + dy + away * dx]
  const start = Math.atan2(from[1] - cy, from[0] - cx)
  const end = Math.atan2(y - cy, x - cx)
  const full = 2 * Math.PI
  const turn = sweep === 1 ? (end - start + 2 * full) % full : -((start - end + 2 * full) % full)
  return Array.from({ length: PIECES }, (_, i): Point => {
    const angle = start + (turn * (i + 1)) / PIECES
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)]
  })
}

/** The numbers of a command as absolute coordinates. */
function absolute({ letter, values }: Command, [x, y]: Point): number[] {
  if (letter === letter.toUpperCase()) return values
  const kind = letter.toLowerCase()
  if (kind === 'h') return values.map((value) => value + x)
  if (kind === 'v') return values.map((value) => value + y)
  if (kind === 'a') return values.map((value, i) => (i === 5 ? value + x : i === 6 ? value + y : value))
  return values.map((value, i) => value + (i % 2 === 0 ? x : y))
}

/** Where a command leads from `at`, as straight pieces. `mirrored` is the first control point of a smooth curve. */
function draw(kind: string, values: number[], at: Point, mirrored: Point): Stroke {
  const [a = 0, b = 0] = values
  if (kind === 'h') return [[a, at[1]]]
  if (kind === 'v') return [[at[0], a]]
  if (kind === 'c') return cubic(at, values)
  if (kind === 's') return cubic(at, [...mirrored, ...values])
  if (kind === 'a') return arc(at, values)
  return [[a, b]]
}

/** The strokes of an SVG path (M L H V C S A Z, absolute or relative), flattened to straight pieces. */
export function readStrokes(path: string): Stroke[] {
  const strokes: Stroke[] = []
  let at: Point = [0, 0]
  let control: Point = at
  for (const command of readCommands(path)) {
    const kind = command.letter.toLowerCase()
    const stroke = strokes.at(-1)
    const first = stroke?.[0]
    const values = absolute(command, at)
    if (kind === 'm') strokes.push([[values[0] ?? 0, values[1] ?? 0]])
    else if (kind === 'z' && first) stroke.push(first)
    else stroke?.push(...draw(kind, values, at, [2 * at[0] - control[0], 2 * at[1] - control[1]]))
    at = strokes.at(-1)?.at(-1) ?? at
    const isCurve = kind === 'c' || kind === 's'
    control = isCurve ? [values.at(-4) ?? 0, values.at(-3) ?? 0] : at
  }
  return strokes
}

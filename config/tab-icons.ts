import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { encodePng } from './png'
import { readStrokes, type Point, type Stroke } from './svg-path'

/** WeChat's size for tab bar pictures, in pixels (developers.weixin.qq.com, app.json tabBar, read 2026-11). */
const SIZE = 81
const GRID = 24
const STROKE = 1.75

type Rgb = readonly [number, number, number]

/** The icons of the tab bar and their colours: `--ink-3-text` and `--accent-text` of ui/tokens.scss, which PNGs cannot read. */
const names = ['today', 'people', 'funnel', 'note', 'smile'] as const
const looks: Record<string, Rgb> = {
  '': [0x67, 0x6e, 0x7b],
  '-on': [0x31, 0x53, 0xd8],
  '-dark': [0x8d, 0x94, 0xa0],
  '-dark-on': [0x8c, 0xa2, 0xff],
}

function distance([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const lengthSquared = dx * dx + dy * dy
  const t = lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / lengthSquared))
  return Math.hypot(px - ax - t * dx, py - ay - t * dy)
}

/** How much of each pixel the strokes cover: by the distance of its centre, so ends and corners come out round. */
function rasterise(strokes: readonly Stroke[]): Float64Array {
  const coverage = new Float64Array(SIZE * SIZE)
  const scale = SIZE / GRID
  const segments = strokes.flatMap((stroke) => stroke.slice(1).map((end, i): [Point, Point] => [stroke[i] ?? end, end]))
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1) {
      const centre: Point = [(x + 0.5) / scale, (y + 0.5) / scale]
      const nearest = Math.min(...segments.map(([from, to]) => distance(centre, from, to)))
      coverage[y * SIZE + x] = Math.min(1, Math.max(0, (STROKE / 2 - nearest) * scale + 0.5))
    }
  }
  return coverage
}

function iconPath(name: string): string {
  const scss = readFileSync('miniprogram/ui/icon.scss', 'utf8')
  const found = new RegExp(`'${name}':\\s*'([^']+)'`).exec(scss)?.[1]
  if (found === undefined) throw new Error(`ui/icon.scss has no icon ${name}`)
  return found
}

/** Draws the tab bar's pictures from the icon set, since WeChat takes no SVG there; runs before every build. */
export function writeTabIcons(folder = 'miniprogram/assets/tab'): void {
  mkdirSync(folder, { recursive: true })
  for (const name of names) {
    const coverage = rasterise(readStrokes(iconPath(name)))
    for (const [look, rgb] of Object.entries(looks)) {
      const file = resolve(folder, `${name}${look}.png`)
      const png = encodePng(SIZE, rgb, coverage)
      if (!existsSync(file) || !readFileSync(file).equals(png)) writeFileSync(file, png)
    }
  }
}

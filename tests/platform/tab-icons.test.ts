import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { encodePng } from '../../config/png'
import { readStrokes, type Point } from '../../config/svg-path'

const ends = (path: string) =>
  readStrokes(path).map((stroke): [Point, Point] => [stroke[0] ?? [0, 0], stroke.at(-1) ?? [0, 0]])
const near = (point: Point | undefined, x: number, y: number) => {
  expect(point?.[0]).toBeCloseTo(x, 6)
  expect(point?.[1]).toBeCloseTo(y, 6)
}

test.each<[string, Point, Point]>([
  ['M4 5h16v14z', [4, 5], [4, 5]],
  ['M4 4l10 6', [4, 4], [14, 10]],
  ['M4 4L10 6H3V9', [4, 4], [3, 9]],
  ['M12 20s-7.5-4.5-7.5-10.3', [12, 20], [4.5, 9.7]],
  ['M1 1c0 4 4 8 8 8', [1, 1], [9, 9]],
  ['M9 12a3.5 3.5 0 100-7', [9, 12], [9, 5]],
])('The path %s begins and ends where SVG says', (path, from, to) => {
  const [[first, last] = []] = ends(path)
  near(first, ...from)
  near(last, ...to)
})

test('An arc keeps its distance from the centre', () => {
  for (const [x, y] of readStrokes('M12 20a8 8 0 100-16 8 8 0 000 16')[0] ?? [])
    expect(Math.hypot(x - 12, y - 12)).toBeCloseTo(8, 6)
})

test('Numbers may touch each other and the flags of an arc, as designers’ tools write them', () => {
  expect(readStrokes('M3.5.5l-1-1')[0]).toEqual([
    [3.5, 0.5],
    [2.5, -0.5],
  ])
})

test('What is no path is an error at build time', () => {
  expect(() => readStrokes('M4 4 Q')).toThrow()
  expect(() => readStrokes('4 4')).toThrow('unknown path letter')
})

test('A PNG has the size, the colour and the opacity it was given', () => {
  const png = encodePng(2, [10, 20, 30], Float64Array.from([0, 1, 0.5, 1]))
  expect(png.readUInt32BE(16)).toBe(2)
  const length = png.readUInt32BE(33)
  const rows = inflateSync(png.subarray(41, 41 + length))
  expect([...rows]).toEqual([0, 10, 20, 30, 0, 10, 20, 30, 255, 0, 10, 20, 30, 128, 10, 20, 30, 255])
})

test('The build draws every picture that theme.json names', async () => {
  const { writeTabIcons } = await import('../../config/tab-icons')
  const folder = mkdtempSync(join(tmpdir(), 'tab-'))
  writeTabIcons(folder)
  const theme = readFileSync('miniprogram/theme.json', 'utf8')
  const named = [...theme.matchAll(/[\w-]+\.png/g)].map(([name]) => name)
  expect(named.sort()).toEqual(readdirSync(folder).sort())
})

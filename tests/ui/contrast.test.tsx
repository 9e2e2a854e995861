import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** WCAG 2.1, 1.4.3 for text and 1.4.11 for what only has to be seen. */
const TEXT = 4.5
const SHAPE = 3

const source = readFileSync(join(process.cwd(), 'miniprogram/ui/tokens.scss'), 'utf8')

function tokensOf(theme: string): Map<string, string> {
  const body = new RegExp(`@mixin ${theme} \\{([^}]*)\\}`).exec(source)?.[1] ?? ''
  return new Map(Array.from(body.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g), (hit) => [hit[1] ?? '', hit[2] ?? '']))
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'card']
const tones = ['accent', 'violet', 'good', 'warn', 'bad']
const textPairs: [string, string][] = [
  ...grounds.flatMap((ground) => ['ink-1', 'ink-2', 'ink-3-text'].map((ink): [string, string] => [ink, ground])),
  ...tones.flatMap((tone) => [...grounds, `${tone}-soft`].map((ground): [string, string] => [`${tone}-text`, ground])),
  ...['accent-soft', 'bad-soft'].map((ground): [string, string] => ['ink-1', ground]),
  ['ink-2', 'good-soft'],
  ['ink-2', 'note'],
  ['ink-1', 'note'],
  ['on-accent', 'accent'],
  ['card', 'ink-1'],
]

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  const tokens = tokensOf(theme)
  const of = (name: string) => tokens.get(name) ?? 'missing'

  test.each(textPairs)('%s on %s reads at 4.5 : 1', (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(TEXT)
  })

  test.each(tones)('the %s of rails, bars and icons is seen on a card', (tone) => {
    expect(contrast(of(tone), of('card'))).toBeGreaterThanOrEqual(SHAPE)
  })
})

test.each([
  ['light', 'paper', '#f6f5f2'],
  ['light', 'card', '#ffffff'],
  ['light', 'ink-1', '#1d2129'],
  ['light', 'ink-2', '#5a6170'],
  ['light', 'ink-3', '#9097a3'],
  ['light', 'accent', '#3153d8'],
  ['light', 'accent-soft', '#ebeffd'],
  ['light', 'good', '#2b8a5b'],
  ['light', 'warn', '#c67a14'],
  ['light', 'bad', '#d0433a'],
  ['light', 'violet', '#7a4fbf'],
  ['dark', 'paper', '#121315'],
  ['dark', 'card', '#1c1e21'],
  ['dark', 'ink-1', '#ecedef'],
  ['dark', 'ink-2', '#a9afba'],
  ['dark', 'ink-3', '#737a86'],
  ['dark', 'accent', '#7f98ff'],
  ['dark', 'accent-soft', '#232b4a'],
])('the %s %s is the one that was decided', (theme, name, hex) => {
  expect(tokensOf(theme).get(name)).toBe(hex)
})

test('both themes know the same tokens', () => {
  expect([...tokensOf('dark').keys()]).toEqual([...tokensOf('light').keys()])
})

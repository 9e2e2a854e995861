import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(process.cwd(), 'miniprogram/ui')
const files = readdirSync(folder).filter((name) => /\.(tsx?|scss)$/.test(name))
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const styles = files.filter((name) => name.endsWith('.scss'))
const codes = files.filter((name) => !name.endsWith('.scss'))

test.each(styles.filter((name) => !['tokens.scss', 'photo-grid.scss', 'switch-row.scss'].includes(name)))(
  '%s takes every colour from a token, so that dark needs nothing of its own',
  (name) => {
    const colours = read(name)
      .replace(/url\([^)]*\)/g, '')
      .replace(/\$head:[^;]*;/, '')
    expect(colours).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(/i)
  },
)

test.each(styles.filter((name) => name !== 'tokens.scss'))(
  '%s lets every text grow with the reader’s setting',
  (name) => {
    // A face's initial is a picture: it stays within its square.
    if (name === 'avatar.scss') return
    expect(read(name)).not.toMatch(/font-size: \d/)
  },
)

test.each(styles)('%s uses only tokens that exist', (name) => {
  const known = new Set(Array.from(read('tokens.scss').matchAll(/(--[\w-]+):/g), (hit) => hit[1]))
  const own = new Set(Array.from(read(name).matchAll(/(--[\w-]+):/g), (hit) => hit[1]))
  const used = Array.from(read(name).matchAll(/var\((--[\w-]+)/g), (hit) => hit[1] ?? '')
  const unknown = used.filter((token) => !known.has(token) && !own.has(token) && !token.startsWith('--tone'))
  expect(unknown).toEqual([])
})

test.each(codes)('%s reaches neither Taro’s API nor a foreign address', (name) => {
  const code = read(name).replaceAll("xmlns='http://www.w3.org/2000/svg'", '')
  expect(code).not.toMatch(/from '@tarojs\/taro'|https?:\/\//)
})

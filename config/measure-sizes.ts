import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import lazyFiles from './lazy-files.json'

/** The size gate: prints every package with its limit and fails when one is over. Sizes in bytes. */
const MB = 1024 * 1024
const LIMITS = { main: 1.2 * MB, subPackage: 0.8 * MB, functionEntry: MB, firstLoadGzip: 400 * 1024 }

interface Row {
  what: string
  bytes: number
  limit: number | null
}

function* filesUnder(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* filesUnder(path)
    else yield path
  }
}

const sizeOf = (folder: string): number => [...filesUnder(folder)].reduce((sum, file) => sum + statSync(file).size, 0)

function phonePackages(): Row[] {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- written by Taro a moment ago
  const app: { subPackages?: { root: string }[] } = JSON.parse(readFileSync('dist/weapp/app.json', 'utf8'))
  const subs = (app.subPackages ?? []).map(({ root }) => ({
    what: `小程序分包 ${root}`,
    bytes: sizeOf(join('dist/weapp', root)),
    limit: LIMITS.subPackage,
  }))
  const rest = subs.reduce((sum, { bytes }) => sum + bytes, 0)
  return [{ what: '小程序主包', bytes: sizeOf('dist/weapp') - rest, limit: LIMITS.main }, ...subs]
}

/** What the browser fetches before the first page shows: index.html and the scripts and styles it names. */
function firstLoad(): Row {
  const html = readFileSync('dist/h5/index.html', 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\/?((?:js|css)\/[^"]+)"/g)].map((match) =>
    join('dist/h5', match[1] ?? ''),
  )
  const bytes = [html, ...named.map((file) => readFileSync(file))].reduce(
    (sum, content) => sum + gzipSync(content).length,
    0,
  )
  return { what: `网页首次加载（gzip，${named.length} 个文件）`, bytes, limit: LIMITS.firstLoadGzip }
}

function functions(): Row[] {
  const lazy = Object.keys(lazyFiles).map((name) => ({
    what: `按需加载 ${name}`,
    bytes: statSync(`dist/server/${name}.cjs`).size,
    limit: null,
  }))
  const entries = readdirSync('dist/functions').map((name) => ({
    what: `函数入口 ${name}`,
    bytes: statSync(join('dist/functions', name, name === 'api' ? 'gateway.cjs' : 'index.js')).size,
    limit: LIMITS.functionEntry,
  }))
  return [...entries, ...lazy]
}

/** Webpack's module ids stay in the weapp output as `1234:function(`; the same id in two packages is carried twice. */
function carriedTwice(): string[] {
  const places = new Map<string, Set<string>>()
  for (const file of filesUnder('dist/weapp')) {
    const root = /^dist\/weapp\/(features\/[^/]+|desks)\//.exec(file)?.[1] ?? 'main'
    if (!file.endsWith('.js')) continue
    for (const match of readFileSync(file, 'utf8').matchAll(/[{,](\d+):(?:function\(|\(?[\w$,]*\)?=>)/g)) {
      const name = match[1] ?? ''
      places.set(name, (places.get(name) ?? new Set()).add(root))
    }
  }
  return [...places]
    .filter(([, roots]) => roots.size > 1)
    .map(([name, roots]) => `模块 ${name} 在 ${[...roots].join('、')}`)
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0).padStart(6)} KB`

function main(): void {
  if (!existsSync('dist/weapp/app.json') || !existsSync('dist/h5/index.html') || !existsSync('dist/functions'))
    throw new Error('先构建小程序和网页')
  const rows = [...phonePackages(), firstLoad(), ...functions()]
  for (const { what, bytes, limit } of rows) {
    process.stdout.write(`${kilobytes(bytes)}${limit === null ? '' : ` / ${kilobytes(limit).trim()}`}  ${what}\n`)
  }
  const twice = carriedTwice()
  for (const place of twice) process.stdout.write(`两次打包：${place}\n`)
  const over = rows.filter(({ bytes, limit }) => limit !== null && bytes > limit)
  if (over.length + twice.length > 0)
    throw new Error(`超过大小：${over.map(({ what }) => what).join('、') || '有模块重复'}`)
}

main()

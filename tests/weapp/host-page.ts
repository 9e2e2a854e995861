import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'esbuild'
import type { WeappPackage } from './runtime/host.types'

const here = resolve('tests/weapp/runtime')

let bundled: Promise<string> | null = null

/** The host as one script, built once per test run. */
async function hostScript(): Promise<string> {
  bundled ??= build({
    entryPoints: [resolve(here, 'boot.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    define: { 'process.env.NODE_ENV': '"production"' },
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  return bundled
}

/** The page in which a mini-program runs; `window.__launch` and `window.__outside` are given by open-weapp.ts. */
export async function hostPage(weapp: WeappPackage): Promise<string> {
  const data = JSON.stringify(weapp).replaceAll('</', '<\\/')
  const script = (await hostScript()).replaceAll('</script', '<\\/script')
  return `<!doctype html><html><head><meta charset="utf-8"><style>${readFileSync(resolve(here, 'host.css'), 'utf8')}</style></head>
<body><script>window.__weapp=${data}</script><script>${script}</script></body></html>`
}

/* Bundles the server: the gateway, its worker, and the files loaded only when needed. Run by config/run.mjs and the size gate. */
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { build } from 'esbuild'

/** Modules that become files of their own beside the entry; the size gate lists them. */
const LAZY = JSON.parse(readFileSync(new URL('lazy-files.json', import.meta.url), 'utf8'))

/** Only a dynamic import of a lazy module leaves the bundle. */
const lazyFiles = {
  name: 'lazy-files',
  setup(builder) {
    builder.onResolve({ filter: new RegExp(`(^|/)(${Object.keys(LAZY).join('|')})$`) }, (args) =>
      args.kind === 'dynamic-import' ? { path: `./${basename(args.path)}.cjs`, external: true } : undefined,
    )
  },
}

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  // Chinese as itself: escaped it would be twice as long.
  charset: 'utf8',
  external: ['pg-native', 'cloudflare:sockets', '@electric-sql/pglite'],
  plugins: [lazyFiles],
  logLevel: 'warning',
}

export async function bundleServer(outdir = 'dist/server') {
  rmSync(outdir, { recursive: true, force: true })
  await Promise.all([
    build({
      ...common,
      entryPoints: {
        gateway: 'cloudfunctions/_gateway/main.ts',
        'pglite-worker': 'cloudfunctions/_kernel/pglite-worker.ts',
        ...LAZY,
      },
      outdir,
      outExtension: { '.js': '.cjs' },
    }),
    build({
      ...common,
      platform: 'browser',
      target: 'es2020',
      format: 'iife',
      entryPoints: ['cloudfunctions/_gateway/stage/stage.ts'],
      outdir: `${outdir}/stage`,
      plugins: [],
    }),
  ])
  cpSync('cloudfunctions/migrate/sql', `${outdir}/sql`, { recursive: true })
  for (const name of ['stage.html', 'stage.css'])
    cpSync(`cloudfunctions/_gateway/stage/${name}`, `${outdir}/stage/${name}`)
}

if (process.argv[1]?.endsWith('bundle.mjs')) await bundleServer()

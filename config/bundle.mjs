/* Bundles the server: the gateway, its worker, and the files loaded only when needed. Run by config/run.mjs and the size gate. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { build } from 'esbuild'

/** Modules that become files of their own beside the entry; the size gate lists them. */
const LAZY = JSON.parse(readFileSync(new URL('lazy-files.json', import.meta.url), 'utf8'))

/** The demo company and its stand-ins never leave the laptop. */
const deployedLazily = Object.fromEntries(Object.entries(LAZY).filter(([name]) => name !== 'demo'))

/** Only a dynamic import of a lazy module leaves the bundle. */
const lazyFiles = {
  name: 'lazy-files',
  setup(builder) {
    builder.onResolve({ filter: new RegExp(`(^|/)(${Object.keys(LAZY).join('|')})$`) }, (args) =>
      args.kind === 'dynamic-import' ? { path: `./${basename(args.path)}.cjs`, external: true } : undefined,
    )
    // Every country's numbering plan: data, a seventh of the entry.
    builder.onResolve({ filter: /metadata\.max\.json\.js$/ }, () => ({ path: './phone-metadata.cjs', external: true }))
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

const WORDS = [
  'tenant',
  'staff',
  'calendar',
  'file',
  'customer',
  'session',
  'message',
  'followup',
  'trade',
  'lead',
  'ticket',
  'custody',
]
const MAIN = './cloudfunctions/_gateway/function-main'
const timers = { outbox: 'outboxMain', clock: 'clockMain', migrate: 'migrateMain' }

/** What an event function's file says: the word bound to its entry, or a timer. */
const entryOf = (name) =>
  name in timers
    ? `import { ${timers[name]} } from '${MAIN}'\nexport const main = ${timers[name]}()`
    : `import { ${name} } from './cloudfunctions/${name}'\nimport { mainOf } from '${MAIN}'\nexport const main = mainOf(${name})`

const SCF_BOOTSTRAP = '#!/bin/bash\nexec /var/lang/node20/bin/node gateway.cjs\n'

/** Everything CloudBase deploys: `api` = the gateway as an HTTP function, the timers, and each word as an event function. */
export async function bundleFunctions(outdir = 'dist/functions') {
  rmSync(outdir, { recursive: true, force: true })
  const names = [...WORDS, ...Object.keys(timers)]
  await Promise.all([
    build({
      ...common,
      entryPoints: { gateway: 'cloudfunctions/_gateway/main.ts', ...deployedLazily },
      outdir: `${outdir}/api`,
      outExtension: { '.js': '.cjs' },
    }),
    ...names.map((name) =>
      build({
        ...common,
        stdin: { contents: entryOf(name), resolveDir: '.', loader: 'ts' },
        outfile: `${outdir}/${name}/index.js`,
      }),
    ),
    ...names.map((name) =>
      build({ ...common, entryPoints: deployedLazily, outdir: `${outdir}/${name}`, outExtension: { '.js': '.cjs' } }),
    ),
  ])
  for (const name of ['api', 'migrate'])
    cpSync('cloudfunctions/migrate/sql', `${outdir}/${name}/sql`, { recursive: true })
  writeFileSync(`${outdir}/api/scf_bootstrap`, SCF_BOOTSTRAP, { mode: 0o755 })
}

if (process.argv[1]?.endsWith('bundle.mjs'))
  await (process.argv[2] === 'functions' ? bundleFunctions() : bundleServer())

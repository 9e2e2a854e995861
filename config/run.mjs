/*
 * The one script behind `npm start`, `npm test` and the rest. It has no dependency, because it installs them first.
 * Builds are reused while the hash of their sources is the same.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(ROOT)
const STATE = '.guike'
const BIN = join('node_modules', '.bin')
const started = Date.now()
const say = (words) => process.stdout.write(`[${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s] ${words}\n`)

const children = new Set()
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal)
    if (children.size === 0) process.exit(130)
  })
}

/** Runs a command; its output is shown, or kept and shown only when it fails. */
function run(command, args, { env = {}, isQuiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, CI: process.env.CI ?? 'true', ...env },
      stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    })
    children.add(child)
    let kept = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (kept += part))
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      children.delete(child)
      if (code === 0) return resolve()
      if (isQuiet) process.stderr.write(kept)
      reject(
        Object.assign(new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}`), {
          isCommand: true,
          code: code ?? 1,
        }),
      )
    })
  })
}

function* filesUnder(path) {
  if (!existsSync(path)) return
  if (statSync(path).isFile()) return void (yield path)
  for (const entry of readdirSync(path).sort()) if (entry !== 'node_modules') yield* filesUnder(join(path, entry))
}

function hashOf(paths, salt = '') {
  const hash = createHash('sha256').update(salt)
  for (const path of paths)
    for (const file of filesUnder(path)) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** Does a piece of work unless it was done for the same sources and its result is still there. */
async function once(name, { hash, result, words }, work) {
  const mark = join(STATE, `${name}.done`)
  if (existsSync(result) && existsSync(mark) && readFileSync(mark, 'utf8') === hash) return
  say(words)
  await work()
  mkdirSync(STATE, { recursive: true })
  writeFileSync(mark, hash)
}

const install = () =>
  once(
    'install',
    {
      hash: hashOf(['package.json', 'package-lock.json', '.npmrc']),
      result: 'node_modules/.package-lock.json',
      words: '安装依赖（第一次约一到两分钟）…',
    },
    () => run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']),
  )

const SERVER_SOURCES = ['shared', 'cloudfunctions', 'config', 'package-lock.json', 'tsconfig.json']
const PHONE_SOURCES = [
  'miniprogram',
  'shared',
  'config',
  'babel.config.js',
  'package-lock.json',
  'tsconfig.json',
  'project.config.json',
]

const bundle = () =>
  once('server', { hash: hashOf(SERVER_SOURCES), result: 'dist/server/gateway.cjs', words: '打包服务端…' }, () =>
    run(process.execPath, ['config/bundle.mjs'], { isQuiet: true }),
  )

const buildPhone = (type, env = {}) =>
  once(
    type,
    {
      hash: hashOf(PHONE_SOURCES, JSON.stringify(env)),
      result: type === 'h5' ? 'dist/h5/index.html' : 'dist/weapp/app.json',
      words: `构建${type === 'h5' ? '网页' : '小程序'}（约半分钟）…`,
    },
    () => run(join(BIN, 'taro'), ['build', '--type', type], { isQuiet: true, env: { NODE_ENV: 'production', ...env } }),
  )

/** Bundles a TypeScript script of ours and runs it. */
async function runScript(file, { args = [], env = {} } = {}) {
  const out = join(STATE, 'scripts', file.replace(/[\\/]/g, '-').replace(/\.ts$/, '.cjs'))
  const options = [
    '--bundle',
    '--platform=node',
    '--target=node20',
    '--format=cjs',
    '--packages=external',
    '--log-level=warning',
  ]
  await run(join(BIN, 'esbuild'), [file, ...options, '--alias:@shared=./shared', `--outfile=${out}`])
  await run(process.execPath, [out, ...args], { env })
}

function jest(config, results, args = []) {
  mkdirSync(join(STATE, 'results'), { recursive: true })
  const env = { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' }
  const json = ['--json', `--outputFile=${join(STATE, 'results', `${results}.json`)}`]
  return run(process.execPath, [join('node_modules', 'jest', 'bin', 'jest.js'), '-c', config, ...json, ...args], {
    env,
  })
}

async function serve(env = {}) {
  say(`启动 http://localhost:${process.env.PORT ?? 4600}`)
  await run(process.execPath, ['--enable-source-maps', 'dist/server/gateway.cjs'], { env })
}

const checks = [
  ['格式', () => run(join(BIN, 'prettier'), ['--check', '.', '--log-level', 'warn'])],
  ['规范', () => run(join(BIN, 'eslint'), ['.'])],
  ['类型（小程序）', () => run(join(BIN, 'tsc'), ['--noEmit', '-p', '.'])],
  ['类型（网页）', () => run(join(BIN, 'tsc'), ['--noEmit', '-p', 'tsconfig.h5.json'])],
  ['箭头', () => run('npm', ['run', '--silent', 'arrows'])],
  ['无用代码', () => run('npm', ['run', '--silent', 'unused'])],
  ['生成的文件', () => runScript('config/generate-tables.ts', { args: ['--check'] })],
  ['部署清单', () => runScript('config/generate-deployment.ts', { args: ['--check'] })],
  ['测试', () => jest('jest.config.cjs', 'check-test')],
  ['构建', () => Promise.all([bundle(), buildPhone('h5').then(() => buildPhone('weapp', WEAPP_ENV))])],
  ['云函数', () => run(process.execPath, ['config/bundle.mjs', 'functions'], { isQuiet: true })],
  ['大小', () => runScript('config/measure-sizes.ts')],
]

/** The mini-program of the demo and the tests talks to the laptop; a release build names its own address. */
const WEAPP_ENV = { API_BASE: process.env.API_BASE ?? 'http://localhost:4600' }

const tasks = {
  async start() {
    await Promise.all([bundle(), buildPhone('h5')])
    await serve()
  },
  async serve() {
    await bundle()
    await serve()
  },
  test: (args) => jest('jest.config.cjs', 'test', args),
  async check() {
    const failed = []
    for (const [name, work] of checks) {
      say(`检查：${name}`)
      await work().catch((error) => {
        failed.push(name)
        say(`未通过：${name}（${error.message}）`)
      })
    }
    if (failed.length > 0)
      throw Object.assign(new Error(`没有通过：${failed.join('、')}`), { isCommand: true, code: 1 })
    say('全部通过')
  },
  async e2e(args) {
    await Promise.all([bundle(), buildPhone('h5').then(() => buildPhone('weapp', WEAPP_ENV))])
    await jest('jest.e2e.config.cjs', 'e2e', ['--runInBand', ...args])
  },
  async bench(args) {
    await bundle()
    // BENCH_PART names one: house, tickets or import.
    const part = process.env.BENCH_PART
    const parts = { house: 'run', tickets: 'run-tickets', import: 'run-import' }
    for (const [name, script] of Object.entries(parts))
      if (part === undefined || part === name) await runScript(`tests/bench/${script}.ts`, { args })
  },
  async accuracy(args) {
    await bundle()
    await runScript('tests/accuracy/run.ts', { args })
  },
  functions: () => run(process.execPath, ['config/bundle.mjs', 'functions']),
  tables: () => runScript('config/generate-tables.ts'),
  deployment: () => runScript('config/generate-deployment.ts'),
  sizes: () => runScript('config/measure-sizes.ts'),
}

const [name = 'start', ...args] = process.argv.slice(2)
const task = tasks[name]
if (!task) {
  process.stderr.write(`没有这个任务：${name}；有 ${Object.keys(tasks).join(' ')}\n`)
  process.exit(2)
}
try {
  await install()
  await task(args)
} catch (error) {
  process.stderr.write(`${error.isCommand ? error.message : (error.stack ?? error)}\n`)
  process.exit(error.code ?? 1)
}

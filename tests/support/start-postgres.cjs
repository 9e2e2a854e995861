/* Starts one throw-away PostgreSQL for a jest run, as an unprivileged user (the server refuses root). */
const { execFileSync, spawnSync } = require('node:child_process')
const { existsSync, mkdtempSync, readdirSync, chmodSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

const BASE = '/usr/lib/postgresql'

function findBinaries() {
  if (!existsSync(BASE)) return null
  const versions = readdirSync(BASE).filter((name) => existsSync(join(BASE, name, 'bin', 'postgres')))
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0]
  return newest ? join(BASE, newest, 'bin') : null
}

function asUser(command, args) {
  const isRoot = process.getuid() === 0
  const [file, full] = isRoot ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args]
  const result = spawnSync(file, full, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], cwd: tmpdir() })
  if (result.status !== 0) throw new Error(`${command}: ${result.stderr || result.error}`)
}

module.exports = async function startPostgres() {
  if (process.env.GUIKE_TEST_POSTGRES) return
  const bin = findBinaries()
  if (bin === null) {
    if (process.env.GUIKE_REQUIRE_POSTGRES === '1')
      throw new Error('PostgreSQL is required here but its binaries are missing')
    process.stdout.write(
      '\nSKIPPED ALOUD: no PostgreSQL binaries here, the PostgreSQL half of the suites does not run\n',
    )
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'guike-pg-'))
  if (process.getuid() === 0) execFileSync('chown', ['postgres', folder])
  chmodSync(folder, 0o700)
  asUser(join(bin, 'initdb'), [
    '-D',
    join(folder, 'data'),
    '-U',
    'guike_owner',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ])
  const port = 20000 + (process.pid % 20000)
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories=${folder} -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60`
  asUser(join(bin, 'pg_ctl'), ['-D', join(folder, 'data'), '-o', options, '-l', join(folder, 'log'), '-w', 'start'])
  process.env.GUIKE_TEST_POSTGRES = `postgres://guike_owner@127.0.0.1:${port}/postgres`
  globalThis.__stopPostgres = () => {
    asUser(join(bin, 'pg_ctl'), ['-D', join(folder, 'data'), '-m', 'immediate', 'stop'])
    execFileSync('rm', ['-rf', folder])
  }
}

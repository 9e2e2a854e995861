import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const BASE = '/usr/lib/postgresql'

export interface ThrowAwayPostgres {
  url: string
  stop(): void
}

function binaries(): string | null {
  const versions = existsSync(BASE) ? readdirSync(BASE).filter((name) => /^\d+$/.test(name)) : []
  const newest = versions.sort((one, other) => Number(other) - Number(one))[0]
  return newest === undefined ? null : join(BASE, newest, 'bin')
}

/** Whether this machine can run one. */
export const hasPostgres = (): boolean => binaries() !== null

const isRoot = (): boolean => process.getuid?.() === 0

/** PostgreSQL refuses to run as root. */
function asUser(command: string, args: string[]): void {
  const [file, full] = isRoot() ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args]
  execFileSync(file, full, { cwd: tmpdir(), stdio: ['ignore', 'ignore', 'inherit'] })
}

/**
 * A PostgreSQL of its own in a temporary folder, with the server's own settings (fsync and synchronous_commit stay on,
 * as in production); null where its binaries are missing. @param settings further `name=value`
 */
export function openThrowAwayPostgres(settings: readonly string[] = []): ThrowAwayPostgres | null {
  const bin = binaries()
  if (bin === null) return null
  const folder = mkdtempSync(join(tmpdir(), 'guike-bars-'))
  if (isRoot()) execFileSync('chown', ['postgres', folder])
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  const port = 40_000 + (process.pid % 20_000)
  asUser(join(bin, 'initdb'), ['-D', data, '-U', 'guike_owner', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'])
  const all = ['listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${folder}`, ...settings]
  const options = all.map((setting) => `-c ${setting}`).join(' ')
  asUser(join(bin, 'pg_ctl'), ['-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start'])
  return {
    url: `postgres://guike_owner@127.0.0.1:${port}/postgres`,
    stop: () => {
      asUser(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

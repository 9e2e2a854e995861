import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockFolder } from '../../cloudfunctions/_kernel/folder-lock'

const parent = mkdtempSync(join(tmpdir(), 'guike-lock-'))
const folder = join(parent, 'data')
afterAll(() => rmSync(parent, { recursive: true, force: true }))

const leaveLock = (pid: number | string): void => writeFileSync(`${folder}.pid`, String(pid))

test('a folder another living process holds is refused, and its lock stays', () => {
  leaveLock(process.ppid)
  expect(() => lockFolder(folder)).toThrow(`数据文件夹正被另一个进程使用（进程 ${process.ppid}），请先停止它`)
  expect(existsSync(`${folder}.pid`)).toBe(true)
})

test.each([
  ['a process that was killed', () => spawnSync(process.execPath, ['-e', '']).pid],
  ['an earlier process with our own number, as in a restarted container', () => process.pid],
  ['a process that died before it wrote its number', () => ''],
])('the lock of %s is taken over, and given back at the end', (_, pid) => {
  leaveLock(pid())
  const unlock = lockFolder(folder)
  expect(existsSync(`${folder}.pid`)).toBe(true)
  unlock()
  expect(existsSync(`${folder}.pid`)).toBe(false)
})

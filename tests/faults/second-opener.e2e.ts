import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockFolder } from '../../cloudfunctions/_kernel/folder-lock'
import { spawnServer } from './server-process'

test('a second process on the same embedded folder is refused in a sentence, and ends with an error', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guike-opener-'))
  const unlock = lockFolder(join(folder, 'data'))
  try {
    const { code, said } = await (await spawnServer(folder)).ended
    expect(said).toBe(`启动失败：数据文件夹正被另一个进程使用（进程 ${process.pid}），请先停止它\n`)
    expect(code).toBe(1)
  } finally {
    unlock()
    rmSync(folder, { recursive: true, force: true })
  }
})

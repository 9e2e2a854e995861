import { openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/**
 * Takes the embedded database's folder for this process. Two openers would lose data silently, so a second is refused.
 * @returns the function that gives the folder back
 */
export function lockFolder(folder: string): () => void {
  const file = `${folder}.pid`
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = openSync(file, 'wx')
      writeSync(handle, String(process.pid))
      closeSync(handle)
      return () => rmSync(file, { force: true })
    } catch {
      const holder = Number(readFileSync(file, 'utf8').trim() || '0')
      if (holder > 0 && holder !== process.pid && isAlive(holder)) {
        throw new Error(`数据文件夹正被另一个进程使用（进程 ${holder}），请先停止它`)
      }
      rmSync(file, { force: true })
    }
  }
  throw new Error('数据文件夹的锁文件无法写入')
}

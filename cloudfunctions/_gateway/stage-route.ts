import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Route } from './route'

const FILES: Record<string, string> = {
  '/stage': 'text/html; charset=utf-8',
  '/stage/stage.js': 'text/javascript; charset=utf-8',
  '/stage/stage.css': 'text/css; charset=utf-8',
}

/** 演示台: two phones, the message box and the clock on one page. Demo mode only. */
export const stageRoute = (): Route => {
  const folder = join(__dirname, 'stage')
  return async ({ path, response }) => {
    const mime = FILES[path.replace(/\/$/, '')]
    if (mime === undefined) return false
    const name = path === '/stage' || path === '/stage/' ? 'stage.html' : path.slice('/stage/'.length)
    const body = await readFile(join(folder, name))
    response.writeHead(200, { 'content-type': mime, 'content-length': body.length, 'cache-control': 'no-cache' })
    response.end(body)
    return true
  }
}

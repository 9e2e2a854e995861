import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { HttpReply, Outside } from './runtime/host.types'
import { untyped } from './runtime/untyped'

/** What lies outside the mini-program and is played by the test. */
export interface World {
  /** The code that wx.login or wx.qy.login hands out; the server's stand-in must know it. */
  login: (way: 'wechat' | 'wecom') => string | Promise<string>
  /** Files the person picks when asked for photos; none is turning back. */
  photos: string[]
  /** What the camera reads; null is turning back. */
  scanned: string | null
}

/** Size of the photos handed over, in pixels; the host shrinks nothing. */
const PHOTO_PX = { width: 3000, height: 2000 }

async function reply(answer: Response): Promise<HttpReply> {
  const header: Record<string, string> = {}
  answer.headers.forEach((value, name) => (header[name] = value))
  return { status: answer.status, body: await answer.text(), header }
}

type Of<Kind extends Outside['kind']> = Extract<Outside, { kind: Kind }>

async function request({ url, method, header, body, timeoutMs }: Of<'request'>): Promise<HttpReply> {
  const signal = AbortSignal.timeout(timeoutMs)
  return reply(await fetch(url, { method, headers: header, signal, ...(body === null ? {} : { body }) }))
}

async function upload({ url, path, name, fields }: Of<'upload'>): Promise<HttpReply> {
  const file = path.replace(/^wxfile:\/\//, '').replace(/\?.*$/, '')
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.append(key, value)
  form.append(name, new Blob([new Uint8Array(await readFile(file))], { type: 'image/jpeg' }), basename(file))
  return reply(await fetch(url, { method: 'POST', body: form }))
}

async function photos(paths: readonly string[]): Promise<object[]> {
  return Promise.all(
    paths.map(async (path) => ({ path: `wxfile://${path}`, size: (await stat(path)).size, ...PHOTO_PX })),
  )
}

async function answer(world: World, question: Outside): Promise<unknown> {
  switch (question.kind) {
    case 'request':
      return request(question)
    case 'upload':
      return upload(question)
    case 'login':
      return { code: await world.login(question.way) }
    case 'photos':
      if (world.photos.length === 0) return { fail: 'fail cancel' }
      return photos(world.photos.slice(0, question.count))
    case 'scan':
      return world.scanned === null ? { fail: 'fail cancel' } : { result: world.scanned }
  }
}

/** Answers one question of the host as JSON; what goes wrong comes back in WeChat's shape. */
export async function answerHost(world: World, question: string): Promise<string> {
  try {
    return JSON.stringify(await answer(world, untyped<Outside>(JSON.parse(question))))
  } catch (error) {
    return JSON.stringify({ fail: `fail ${error instanceof Error ? error.message : String(error)}` })
  }
}

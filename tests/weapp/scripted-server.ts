import { createServer, type IncomingMessage } from 'node:http'
import type { Answer, CallRequest } from '@shared/kernel/wire'
import { untyped } from './runtime/untyped'
import { webRoutes } from '../../cloudfunctions/_gateway/web-routes'

/** What a procedure answers; gets the whole call, to look at the session and the request id. */
export type Script = Record<string, (call: CallRequest) => Answer>

export interface ScriptedServer {
  base: string
  /** Every call that arrived, in order. */
  calls: CallRequest[]
  /** The next so many calls are cut off after they were counted, as on a bad network. */
  cutOff: (times: number) => void
  /** Resolves when this procedure is asked for the next time. */
  nextCall: (procedure: string) => Promise<void>
  close: () => Promise<void>
}

async function readBody(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8')
  let body = ''
  for await (const part of request) body += String(part)
  return body
}

const unknown: Answer = { ok: false, code: 'UNKNOWN_PROCEDURE', message: '没有这个操作', requestId: 'scripted' }

/** A server of the wire's shape that says what the test wrote: for testing the host and the platform, never the product. */
export async function startScriptedServer(script: Script, webFolder = 'dist/h5'): Promise<ScriptedServer> {
  const web = webRoutes(webFolder)
  const calls: CallRequest[] = []
  const waiting: { procedure: string; tell: () => void }[] = []
  let cuts = 0
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://scripted')
    if (request.method === 'GET')
      return void web({ request, response, path: url.pathname, query: url.searchParams, ip: '' })
    void readBody(request).then((body) => {
      const call = untyped<CallRequest>(JSON.parse(body))
      calls.push(call)
      for (const one of waiting) if (one.procedure === call.procedure) one.tell()
      if (cuts > 0) {
        cuts -= 1
        return request.socket.destroy()
      }
      response.setHeader('content-type', 'application/json')
      return response.end(JSON.stringify((script[call.procedure] ?? (() => unknown))(call)))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    base: `http://127.0.0.1:${port}`,
    calls,
    cutOff: (times) => (cuts = times),
    nextCall: (procedure) => new Promise((tell) => void waiting.push({ procedure, tell })),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

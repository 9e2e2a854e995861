import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileRoutes } from '../../cloudfunctions/_gateway/file-routes'
import { functionRoutes } from '../../cloudfunctions/_gateway/function-routes'
import { healthRoute } from '../../cloudfunctions/_gateway/health-route'
import { createGateway } from '../../cloudfunctions/_gateway/http-server'
import { intakeRoutes } from '../../cloudfunctions/_gateway/intake-routes'
import { openapiRoute } from '../../cloudfunctions/_gateway/openapi-route'
import type { Limits } from '../../cloudfunctions/_gateway/rate-limit'
import { words } from '../../cloudfunctions/_gateway/words'
import { openFolderStore } from '../../cloudfunctions/file/folder-store'
import { addChannel } from '../lead/lead-house'
import type { EngineKind } from '../support/test-engines'
import { openTestHouse, type TestHouse } from '../support/test-house'

export interface OpenGateway {
  t: TestHouse
  base: string
  port: number
  /** A call as the phone makes it. */
  call(procedure: string, input: object, person?: { session?: string; requestId?: string }): Promise<Response>
  close(): Promise<void>
}

/** The gateway's own routes over HTTP on a fresh house with a form (`form-a`) and a web door (`web-a`). */
export async function openGateway(
  kind: EngineKind,
  options: { limits?: Limits; isBehindProxy?: boolean } = {},
): Promise<OpenGateway> {
  const folder = mkdtempSync(join(tmpdir(), 'guike-gateway-'))
  const files = openFolderStore(folder, Buffer.alloc(32, 7))
  const t = await openTestHouse(kind, words, { files, maySeeAttached: async () => false })
  await addChannel(t, t.a, { id: 'chanform', name: '小程序', kind: 'form', key: 'form-a' })
  await addChannel(t, t.a, { id: 'chanweb', name: '官网', kind: 'web', key: 'web-a' })
  const limits = options.limits ?? null
  const routes = [
    healthRoute(t.house),
    functionRoutes(t.house, words, limits),
    intakeRoutes(t.house, limits?.intake ?? null),
    fileRoutes(files, t.clock),
    openapiRoute(),
  ]
  const server = createGateway(t.house, routes, { isBehindProxy: options.isBehindProxy ?? false })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const base = `http://127.0.0.1:${port}`
  return {
    t,
    base,
    port,
    call: (procedure, input, person = {}) =>
      fetch(`${base}/v1/functions/${procedure.split('.')[0]}`, {
        method: 'POST',
        body: JSON.stringify({ procedure, input, ...person }),
      }),
    close: async () => {
      server.close()
      server.closeAllConnections()
      await t.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Sends bytes as they are and gives everything that comes back until the server closes. */
export async function sendRaw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let got = ''
  socket.on('data', (part) => (got += String(part)))
  socket.on('error', (error) => (got += `[${error.message}]`))
  socket.write(text)
  await once(socket, 'close')
  return got
}

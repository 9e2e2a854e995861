import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { refusedAnswer } from '../_kernel/answer'
import type { House } from '../_kernel/house'
import { describeFault } from '../_kernel/log'
import { sendJson } from './http-reply'
import type { Route, Visit } from './route'

/** Behind one reverse proxy (CloudBase's gateway) the last forwarded address is the one that proxy saw; elsewhere it is the socket's. */
function ipOf(request: IncomingMessage, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy
    ? String(request.headers['x-forwarded-for'] ?? '')
        .split(',')
        .pop()
        ?.trim()
    : undefined
  return forwarded || request.socket.remoteAddress || 'unknown'
}

function visitOf(request: IncomingMessage, response: ServerResponse, isBehindProxy: boolean): Visit {
  // Cut by hand: `new URL` throws at what a stranger may send, and a throw here would end the process.
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2)
  return {
    request,
    response,
    path: decodePath(path),
    query: new URLSearchParams(query),
    ip: ipOf(request, isBehindProxy),
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Serves routes in order; a fault inside one is logged and answered without a word of its cause. */
export function createGateway(house: House, routes: readonly Route[], options: { isBehindProxy: boolean }): Server {
  const answer = async (visit: Visit): Promise<void> => {
    for (const route of routes) if (await route(visit)) return
    sendJson(visit.response, 404, refusedAnswer({ code: 'NOT_FOUND', requestId: house.newId() }))
  }
  const server = createServer((request, response) => {
    // A connection that was busy when the server was told to stop would be kept open for another request.
    response.once('finish', () => {
      if (!server.listening) setImmediate(() => server.closeIdleConnections())
    })
    answer(visitOf(request, response, options.isBehindProxy)).catch((error: unknown) => {
      const requestId = house.newId()
      house.log('fault', { requestId, code: 'FAULT', fault: describeFault(error) })
      if (response.headersSent) response.destroy()
      else sendJson(response, 500, { ...refusedAnswer({ code: 'FAULT', requestId }), retryable: true })
    })
  })
  // Longer than any proxy keeps an idle connection, so that the proxy never sends into one we just closed.
  server.keepAliveTimeout = 65_000
  return server
}

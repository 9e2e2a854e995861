import type { IncomingMessage, ServerResponse } from 'node:http'

/** One request at the gateway. */
export interface Visit {
  request: IncomingMessage
  response: ServerResponse
  path: string
  query: URLSearchParams
  ip: string
}

/** Answers a visit, or returns false to let the next route look at it. */
export type Route = (visit: Visit) => Promise<boolean>

import { parseJsonObject, type JsonObject } from './json-object'

export interface PlatformCall {
  path: string
  query?: Readonly<Record<string, string>>
  /** Present: a POST with this JSON; absent: a GET. */
  body?: JsonObject
}

/** What became of one request to WeChat or WeCom. Only `unclear` leaves open whether the platform acted on it. */
export type PlatformReply =
  | { kind: 'answer'; errcode: number; body: JsonObject }
  | { kind: 'picture'; bytes: Uint8Array; contentType: string }
  | { kind: 'unwritten' }
  | { kind: 'misdirected'; httpStatus: number }
  | { kind: 'unclear'; cause: 'timeout' | 'broken' | 'unreadable' }

export type PlatformRequest = (call: PlatformCall) => Promise<PlatformReply>

export interface PlatformAddress {
  baseUrl: string
  fetch?: typeof fetch
  /** For the whole exchange; 5 s unless told. */
  timeoutMs?: number
  /** WeChat leaves errcode out of good answers; WeCom never does. */
  mayOmitErrcode?: boolean
}

/** Failures that happen before a byte of the request has left: name lookup, connecting, the TLS handshake. */
const BEFORE_WRITING =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_\w+|ERR_TLS_\w+)$/

/** Node's fetch hides the system's code in the cause of its error. */
function causeCode(error: unknown): string {
  const cause: unknown = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
}

/** WeChat and WeCom are judged by errcode alone, never by the HTTP status or the words of errmsg. */
function readReply(response: Response, bytes: Uint8Array, mayOmitErrcode: boolean): PlatformReply {
  const contentType = response.headers.get('content-type') ?? ''
  if (response.ok && contentType.startsWith('image/')) return { kind: 'picture', bytes, contentType }
  const body = parseJsonObject(new TextDecoder().decode(bytes))
  if (body && typeof body.errcode === 'number') return { kind: 'answer', errcode: body.errcode, body }
  if (body && response.ok && mayOmitErrcode) return { kind: 'answer', errcode: 0, body }
  // A 4xx without errcode comes from a wrong address or a proxy: the platform never saw the request.
  if (response.status >= 400 && response.status < 500) return { kind: 'misdirected', httpStatus: response.status }
  return { kind: 'unclear', cause: 'unreadable' }
}

const initOf = (call: PlatformCall, signal: AbortSignal): RequestInit => ({
  method: call.body ? 'POST' : 'GET',
  redirect: 'manual',
  signal,
  // A frozen function thaws with dead sockets in its pool; a message written into one would end as `unclear`.
  headers: { connection: 'close', ...(call.body ? { 'content-type': 'application/json; charset=utf-8' } : {}) },
  ...(call.body ? { body: JSON.stringify(call.body) } : {}),
})

/** One attempt at one request: never throws, never retries, never logs the address (it carries the token). */
export function createPlatformRequest(address: PlatformAddress): PlatformRequest {
  const { baseUrl, fetch: send = fetch, timeoutMs = 5000, mayOmitErrcode = false } = address
  return async (call) => {
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), timeoutMs)
    try {
      const url = `${baseUrl.replace(/\/$/, '')}${call.path}?${new URLSearchParams(call.query).toString()}`
      const response = await send(url, initOf(call, abort.signal))
      return readReply(response, new Uint8Array(await response.arrayBuffer()), mayOmitErrcode)
    } catch (error) {
      if (abort.signal.aborted) return { kind: 'unclear', cause: 'timeout' }
      return BEFORE_WRITING.test(causeCode(error)) ? { kind: 'unwritten' } : { kind: 'unclear', cause: 'broken' }
    } finally {
      clearTimeout(timer)
    }
  }
}

import { boundaryLabels } from '@shared/kernel/wire.labels'
import { refusedAnswer } from '../_kernel/answer'
import { answerCall } from '../_kernel/function-entry'
import type { House } from '../_kernel/house'
import { readToken } from '../_kernel/session-actor'
import type { Word } from '../_kernel/word'
import { readBody, TooLarge } from './http-body'
import { sendJson } from './http-reply'
import type { Limits } from './rate-limit'
import type { Route, Visit } from './route'

/** A call is a form, not a file: files have their own door. */
const MAX_CALL_BYTES = 1024 * 1024

const isPublicWrite = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'procedure' in body && body.procedure === 'lead.submit'

/** Only what looks like a token of ours gets a bucket of its own. */
const sessionOf = (body: unknown): string | null =>
  typeof body === 'object' &&
  body !== null &&
  'session' in body &&
  typeof body.session === 'string' &&
  readToken(body.session) !== null
    ? body.session
    : null

/** How long this caller must wait; 0 when the call may pass. */
function waitFor(limits: Limits | null, visit: Visit, body: unknown): number {
  if (limits === null) return 0
  const wait = limits.session(sessionOf(body) ?? visit.ip)
  // With a session too: whether it is a real one is not known yet, and anybody can invent one.
  return wait === 0 && isPublicWrite(body) ? limits.intake(visit.ip) : wait
}

function parseJson(bytes: Buffer): { value: unknown } | null {
  try {
    return { value: JSON.parse(bytes.toString('utf8')) }
  } catch {
    return null
  }
}

/** `POST /v1/functions/:name`: every procedure of every word. */
export function functionRoutes(house: House, words: readonly Word[], limits: Limits | null): Route {
  const byName = new Map(words.map((word) => [word.name, word]))
  const refuse = (visit: Visit, status: number, code: string, message: string): true => {
    sendJson(visit.response, status, refusedAnswer({ code, requestId: house.newId(), message }))
    return true
  }
  return async (visit) => {
    const name = /^\/v1\/functions\/([\w-]+)$/.exec(visit.path)?.[1]
    if (name === undefined) return false
    const word = byName.get(name)
    if (word === undefined) return refuse(visit, 404, 'UNKNOWN_FUNCTION', '没有这个功能')
    if (visit.request.method !== 'POST') return refuse(visit, 405, 'METHOD_NOT_ALLOWED', '请用 POST 调用')
    let bytes: Buffer
    try {
      bytes = await readBody(visit.request, MAX_CALL_BYTES)
    } catch (error) {
      if (error instanceof TooLarge) return refuse(visit, 413, 'TOO_LARGE', '内容超过 1 MB，请分开提交')
      throw error
    }
    const body = parseJson(bytes)
    if (body === null) return refuse(visit, 400, 'MALFORMED_JSON', '请求不是完整的 JSON')
    const retryAfterMs = waitFor(limits, visit, body.value)
    if (retryAfterMs > 0) {
      const answer = refusedAnswer({
        code: 'TOO_MANY',
        requestId: house.newId(),
        message: boundaryLabels.TOO_MANY,
        retryAfterMs,
      })
      sendJson(visit.response, 200, answer)
      return true
    }
    // The phone follows our clock: its own may be wrong, and the demo's runs ahead.
    sendJson(visit.response, 200, await answerCall(house, word, body.value), { 'x-guike-now': house.clock.now() })
    return true
  }
}

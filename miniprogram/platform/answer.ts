import type { Answer } from '@shared/kernel/wire'
import { CallOffline, CallRefused } from './call-error'

const isAnswer = (body: unknown): body is Answer =>
  typeof body === 'object' && body !== null && 'ok' in body && typeof body.ok === 'boolean'

/**
 * The data of an answer.
 * @throws CallRefused when the server said no
 * @throws CallOffline when a gateway, a captive portal or a proxy answered in its place
 */
export function readAnswer(body: unknown, requestId: string): unknown {
  if (!isAnswer(body)) throw new CallOffline(requestId, 'not an answer')
  if (body.ok) return body.data
  throw new CallRefused(body)
}

import type { Answer, CallRequest, RefusedAnswer } from '@shared/kernel/wire'
import { refusedAnswer } from './answer'
import { Boundary } from './boundary'
import type { House } from './house'
import { describeFault } from './log'
import { parseInput } from './parse'
import { perform, Refused } from './perform'
import type { Word } from './word'

/** The entry of every call: parse → session or door → policy → request id → work → answer. The one place that catches. */
export async function serve(house: House, word: Word, request: CallRequest): Promise<Answer> {
  const requestId = /^[\w-]{8,64}$/.test(request.requestId ?? '') ? (request.requestId ?? '') : house.newId()
  try {
    // Own names only: every object also answers to `constructor` and the like.
    const operation = Object.hasOwn(word.procedures, request.procedure) ? word.procedures[request.procedure] : undefined
    if (operation === undefined) throw new Boundary('UNKNOWN_PROCEDURE')
    const input = await parseInput(operation, request.input)
    const { procedure, session = '', input: rawInput } = request
    return { ok: true, data: await perform(house, { operation, procedure, requestId, session, rawInput, input }) }
  } catch (error) {
    return answerTo(error, { house, word, procedure: request.procedure, requestId })
  }
}

interface Failure {
  house: House
  word: Word
  procedure: string
  requestId: string
}

function answerTo(error: unknown, { house, word, procedure, requestId }: Failure): RefusedAnswer {
  if (error instanceof Boundary) return refusedAnswer({ code: error.code, requestId, ...error.extra })
  if (error instanceof Refused)
    return refusedAnswer({ code: error.code, requestId, message: word.labels[error.code] ?? '' })
  house.log('fault', { procedure, requestId, code: 'FAULT', fault: describeFault(error) })
  return { ...refusedAnswer({ code: 'FAULT', requestId }), retryable: true }
}

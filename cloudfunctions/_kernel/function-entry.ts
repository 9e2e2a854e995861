import * as z from 'zod'
import type { Answer } from '@shared/kernel/wire'
import { refusedAnswer } from './answer'
import type { House } from './house'
import { serve } from './serve'
import type { Word } from './word'

const callRequest = z.object({
  procedure: z.string().max(100),
  input: z.unknown(),
  session: z.string().max(4096).nullish(),
  requestId: z.string().max(64).nullish(),
})

/** Turns an untrusted body into a served call; a body that is no call is refused, never a fault. */
export async function answerCall(house: House, word: Word, body: unknown): Promise<Answer> {
  const parsed = callRequest.safeParse(body)
  if (!parsed.success) {
    return refusedAnswer({ code: 'INVALID_INPUT', requestId: house.newId(), fields: { procedure: '请求格式不正确' } })
  }
  const { procedure, input, session, requestId } = parsed.data
  return serve(house, word, { procedure, input, ...(session ? { session } : {}), ...(requestId ? { requestId } : {}) })
}

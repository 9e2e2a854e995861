import { createORPCClient, type ClientLink } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { AppContract } from '@shared/contract'
import type { CallRequest } from '@shared/kernel/wire'
import { readAnswer } from './answer'
import { CallOffline, CallRefused, reasonOf } from './call-error'
import { learnServerNow } from './now'
import { post } from './post'
import { newRequestId } from './request-id'
import { withRetry } from './retry'
import { leaveSession } from './leave-session'
import { sessionToken } from './session'

/** Longer than the functions' own limit of 10 s, so that the server is the one to give up. */
const TIMEOUT_MS = 15_000

/** What a caller may add to a call: the request id under which the server does it once. */
export type CallContext = { requestId?: string }

const retrying = {
  wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  chance: Math.random,
}

async function attempt(request: CallRequest & { requestId: string }): Promise<unknown> {
  const word = request.procedure.split('.')[0] ?? ''
  const answer = await post(`${API_BASE}/v1/functions/${word}`, request, TIMEOUT_MS).catch((error: unknown) => {
    throw new CallOffline(request.requestId, reasonOf(error))
  })
  learnServerNow(answer.serverNow)
  return readAnswer(answer.body, request.requestId)
}

const link: ClientLink<CallContext> = {
  async call(path, input, { context }) {
    const session = sessionToken()
    const request = {
      procedure: path.join('.'),
      input: input ?? {},
      requestId: context.requestId ?? newRequestId(),
      ...(session === null ? {} : { session }),
    }
    try {
      return await withRetry(() => attempt(request), retrying)
    } catch (error) {
      if (error instanceof CallRefused && error.code === 'SIGN_IN') leaveSession()
      throw error
    }
  },
}

/**
 * Every procedure of the server, typed by the contract: `api.lead.accept({ leadId })`.
 * Every call carries a request id and is repeated with the same one when no answer came.
 * @throws CallRefused, CallOffline
 */
export const api: ContractRouterClient<AppContract, CallContext> = createORPCClient(link)

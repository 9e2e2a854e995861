import type { PlatformCall, PlatformReply, PlatformRequest } from './platform-request'
import type { TokenSource } from './platform-token'

/** `token`: the request itself was never written, whatever went wrong. */
export interface CallOutcome {
  stage: 'token' | 'call'
  reply: PlatformReply
}

export interface PlatformCaller {
  request: PlatformRequest
  tokens: TokenSource
  sleep: (ms: number) => Promise<void>
  /** Uniform in [0, 1): spreads the waits of callers that failed together. */
  random: () => number
  busyWaitsMs: readonly number[]
}

/** The platform's advice for «system busy» (-1). */
export const PATIENT_WAITS_MS: readonly number[] = [1000, 2000, 4000, 8000, 16_000]
/** When somebody stands waiting for a login. */
export const HASTY_WAITS_MS: readonly number[] = [300, 700]

const BUSY = -1
const TOO_PARALLEL = 45033
const TOKEN_REFUSED: ReadonlySet<number> = new Set([40001, 40014, 42001])
const JITTER_MS = 250
const MOST_PARALLEL_WAITS = 3

const errcodeOf = (reply: PlatformReply): number | undefined => (reply.kind === 'answer' ? reply.errcode : undefined)

/**
 * Makes a call that needs an access token, following the platform's retry table: a refused token is renewed once, a
 * busy platform is waited for, everything else goes back to the caller. A request whose fate is unclear is never repeated.
 */
export async function callPlatform(caller: PlatformCaller, call: PlatformCall): Promise<CallOutcome> {
  const waitAfter = createWaiter(caller)
  let held = await caller.tokens.current()
  let isRenewed = false
  for (;;) {
    if (!held.ok) {
      if (!(await waitAfter(errcodeOf(held.reply)))) return { stage: 'token', reply: held.reply }
      held = await caller.tokens.current()
      continue
    }
    const reply = await caller.request({ ...call, query: { ...call.query, access_token: held.token } })
    const errcode = errcodeOf(reply)
    if (!isRenewed && errcode !== undefined && TOKEN_REFUSED.has(errcode)) {
      isRenewed = true
      held = await caller.tokens.replace(held.token)
      continue
    }
    if (!(await waitAfter(errcode))) return { stage: 'call', reply }
  }
}

/** Answers whether it waited, that is whether another try is due. */
function createWaiter({ sleep, random, busyWaitsMs }: PlatformCaller): (errcode?: number) => Promise<boolean> {
  let busyWaits = 0
  let parallelWaits = 0
  return async (errcode) => {
    const busyMs = busyWaitsMs[busyWaits]
    if (errcode === BUSY && busyMs !== undefined) {
      busyWaits += 1
      await sleep(busyMs + random() * JITTER_MS)
      return true
    }
    if (errcode === TOO_PARALLEL && parallelWaits < MOST_PARALLEL_WAITS) {
      parallelWaits += 1
      await sleep(JITTER_MS + random() * JITTER_MS)
      return true
    }
    return false
  }
}

import { HOUR_MS, MINUTE_MS } from '@shared/kernel/instant'
import type { CallOutcome } from './platform-call'

/** What can keep a login or look-up from succeeding through no fault of the person who waits for it. */
export type PlatformTrouble =
  /** Busy, unreachable or silent: trying again (with a fresh code) can help. */
  | { ok: false; code: 'PLATFORM_BUSY'; retryAfterMs?: number }
  /** Wrong secret, address or permission: an administrator must act. */
  | { ok: false; code: 'PLATFORM_CONFIG'; errcode: number }

const BUSY_WAIT_MS: Readonly<Record<number, number>> = { 45009: MINUTE_MS, 45011: MINUTE_MS }

/** Codes that mean neither the person nor our settings are wrong; the token ones were renewed once already. */
const PASSING: ReadonlySet<number> = new Set([-1, 45009, 45011, 45033, 40014, 42001])

/** Sorts every outcome that is not a good answer; 0 stands for an address that is not the platform's. */
export function describeTrouble({ stage, reply }: CallOutcome): PlatformTrouble {
  if (reply.kind === 'misdirected') return { ok: false, code: 'PLATFORM_CONFIG', errcode: 0 }
  if (reply.kind !== 'answer') return { ok: false, code: 'PLATFORM_BUSY' }
  if (!PASSING.has(reply.errcode)) return { ok: false, code: 'PLATFORM_CONFIG', errcode: reply.errcode }
  const retryAfterMs = stage === 'token' && reply.errcode === 45009 ? HOUR_MS : BUSY_WAIT_MS[reply.errcode]
  return { ok: false, code: 'PLATFORM_BUSY', ...(retryAfterMs ? { retryAfterMs } : {}) }
}

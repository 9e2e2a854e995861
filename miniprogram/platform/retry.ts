import { CallOffline, CallRefused } from './call-error'

/** How long to wait before the second, third and fourth try; half of it again is left to chance. */
const PAUSES_MS = [400, 1_200, 3_000] as const

const isWorthAnother = (error: unknown): boolean =>
  error instanceof CallOffline || (error instanceof CallRefused && error.isRetryable)

export interface Retrying {
  wait: (ms: number) => Promise<void>
  /** 0 ≤ chance < 1, so that many phones do not come back in the same moment. */
  chance: () => number
}

/** Tries until it succeeds, is refused for good, or three more tries were in vain; the last failure is thrown. */
export async function withRetry<T>(attempt: () => Promise<T>, { wait, chance }: Retrying): Promise<T> {
  for (const pauseMs of PAUSES_MS) {
    try {
      return await attempt()
    } catch (error) {
      if (!isWorthAnother(error)) throw error
      await wait(pauseMs * (1 + chance() / 2))
    }
  }
  return attempt()
}

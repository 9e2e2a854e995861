import type { EventCall } from '../_kernel/event-handler'
import type { House } from '../_kernel/house'
import { describeFault } from '../_kernel/log'
import { drainOutbox } from '../_kernel/outbox'

/** What a nudge missed (a crash, another process, a timer) is swept this often. */
const SWEEP_MS = 1_000

export interface OutboxLoop {
  nudge(): void
  /** Waits for the running sweep and starts no other. */
  stop(): Promise<void>
  /** Runs `work` while no sweep runs, e.g. moving the demo's clock. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** One sweep, now, in turn. */
  drain(): Promise<number>
}

/** Drains the outbox in this process: at every nudge and every second. One sweep at a time. */
export function startOutboxLoop(
  house: House,
  handlers: Map<string, (event: EventCall<unknown>) => Promise<void>>,
): OutboxLoop {
  let tail: Promise<unknown> = Promise.resolve()
  let isQueued = false
  let isStopped = false
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = tail.then(work, work)
    tail = turn.catch(() => undefined)
    return turn
  }
  const sweep = async (): Promise<void> => {
    isQueued = false
    try {
      await drainOutbox(house, handlers)
    } catch (error) {
      house.log('sweep failed', { fault: describeFault(error) })
    }
  }
  const nudge = (): void => {
    if (isQueued || isStopped) return
    isQueued = true
    void alone(sweep)
  }
  const timer = setInterval(nudge, SWEEP_MS)
  return {
    nudge,
    alone,
    drain: () => drainOutbox(house, handlers),
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      await tail
    },
  }
}

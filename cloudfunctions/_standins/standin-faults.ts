import type { StandinFate, StandinReply } from './standin-http'

interface TimeoutManner {
  /** The platform acts on the request and only its answer is lost. */
  isProcessed?: boolean
  /** The connection breaks at once instead of staying silent. */
  isCut?: boolean
}

type Fault = { kind: 'error'; errcode: number } | ({ kind: 'timeout' } & TimeoutManner)

export interface Faults {
  injectError: (path: string, errcode: number, times?: number) => void
  injectTimeout: (path: string, times?: number, manner?: TimeoutManner) => void
  /** What becomes of a request to `path`, given what the platform would do and how it words an error. */
  befall(
    path: string,
    act: () => StandinReply | Promise<StandinReply>,
    refuse: (errcode: number) => StandinReply,
  ): StandinFate | Promise<StandinFate>
}

/** Misfortunes ordered for the next calls of a path, used up in the order they were ordered. */
export function createFaults(): Faults {
  const ordered = new Map<string, Fault[]>()
  const order = (path: string, fault: Fault, times: number): void => {
    ordered.set(path, [...(ordered.get(path) ?? []), ...Array.from({ length: times }, () => fault)])
  }
  return {
    injectError: (path, errcode, times = 1) => order(path, { kind: 'error', errcode }, times),
    injectTimeout: (path, times = 1, manner = {}) => order(path, { kind: 'timeout', ...manner }, times),
    befall(path, act, refuse) {
      const fault = ordered.get(path)?.shift()
      if (!fault) return act()
      if (fault.kind === 'error') return refuse(fault.errcode)
      const lost = fault.isCut ? 'cut' : 'hang'
      return fault.isProcessed ? Promise.resolve(act()).then(() => lost) : lost
    },
  }
}

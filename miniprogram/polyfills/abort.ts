type Listener = () => void

/** The part of AbortSignal that TanStack Query and our link use. */
class AbortSignalLite {
  aborted = false
  reason: unknown = undefined
  private readonly listeners = new Set<Listener>()

  addEventListener(_kind: 'abort', listener: Listener): void {
    this.listeners.add(listener)
  }

  removeEventListener(_kind: 'abort', listener: Listener): void {
    this.listeners.delete(listener)
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason
  }

  fire(reason: unknown): void {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    for (const listener of this.listeners) listener()
  }
}

/** Stands in for AbortController in WeChat, which has none: without it TanStack Query stays `pending` for ever, silently. */
export class AbortControllerLite {
  readonly signal = new AbortSignalLite()

  abort(reason: unknown = new Error('aborted')): void {
    this.signal.fire(reason)
  }
}

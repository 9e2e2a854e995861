import { useCallback, useEffect, useRef, useState } from 'react'
import { forget, readStored, store } from './storage'

/** Writing to the phone's storage waits until the fingers rest. */
const REST_MS = 300

export interface Draft<T> {
  value: T
  /** Changes some parts and keeps them, also over a restart of the phone. */
  change: (parts: Partial<T>) => void
  /** Forgets the draft: what was written has been saved by the server. */
  discard: () => void
  /** Whether this is what somebody wrote earlier and not the empty form. */
  isRestored: boolean
}

function restore<T extends object>(key: string, empty: T): { value: T; isRestored: boolean } {
  const kept = readStored(key)
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return { value: empty, isRestored: false }
  const known = Object.entries(kept).filter(([part]) => part in empty)
  return { value: { ...empty, ...Object.fromEntries(known) }, isRestored: known.length > 0 }
}

/**
 * Something half written, kept by itself under `name` until it is discarded. `empty` is read once.
 * Parts the form no longer has are dropped, new ones start empty.
 */
export function useDraft<T extends object>(name: string, empty: T): Draft<T> {
  const key = `draft:${name}`
  const [{ value, isRestored }, setDraft] = useState(() => restore(key, empty))
  const [blank] = useState(empty)
  const pending = useRef<ReturnType<typeof setTimeout> | null>(null)
  const latest = useRef(value)

  const flush = useCallback(() => {
    if (pending.current === null) return
    clearTimeout(pending.current)
    pending.current = null
    store(key, latest.current)
  }, [key])

  const change = useCallback(
    (parts: Partial<T>) => {
      latest.current = { ...latest.current, ...parts }
      setDraft({ value: latest.current, isRestored: false })
      if (pending.current !== null) clearTimeout(pending.current)
      pending.current = setTimeout(flush, REST_MS)
    },
    [flush],
  )

  const discard = useCallback(() => {
    if (pending.current !== null) clearTimeout(pending.current)
    pending.current = null
    forget(key)
    latest.current = blank
    setDraft({ value: blank, isRestored: false })
  }, [key, blank])

  useEffect(() => flush, [flush])
  return { value, change, discard, isRestored }
}

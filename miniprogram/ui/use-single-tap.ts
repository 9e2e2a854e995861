import { useCallback, useEffect, useRef, useState } from 'react'

/** A second tap within this time is the same finger, not a second wish. */
const SAME_FINGER_MS = 400

/** Lets a tap through once: until its promise settles, and at least {@link SAME_FINGER_MS}. */
export function useSingleTap(onTap: () => unknown): { isBusy: boolean; tap: () => void } {
  const held = useRef(false)
  const latest = useRef(onTap)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    latest.current = onTap
  }, [onTap])
  const tap = useCallback(() => {
    if (held.current) return
    held.current = true
    const rested = new Promise<void>((resolve) => setTimeout(resolve, SAME_FINGER_MS))
    const result = latest.current()
    const isWork = result instanceof Promise
    if (isWork) setBusy(true)
    const release = () => {
      setBusy(false)
      void rested.then(() => (held.current = false))
    }
    if (isWork) void result.finally(release)
    else release()
  }, [])
  return { isBusy, tap }
}

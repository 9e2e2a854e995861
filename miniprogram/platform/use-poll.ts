import { useEffect, useRef, useState } from 'react'
import { isCallFailure } from './call-error'

/** A server that is down is asked less and less often, but at least this often. */
const LONGEST_PAUSE_MS = 30_000

interface Polling {
  everyMs: number
  /** False while nobody looks: then nothing is asked. */
  isOn: boolean
}

/** How long to wait after so many failures in a row. */
export const pauseAfter = (failures: number, everyMs: number): number =>
  Math.min(LONGEST_PAUSE_MS, everyMs * 2 ** failures)

/** Asks again and again while it is on, and at once when it comes on again; a failure only makes the pauses longer. */
export function usePoll(look: () => Promise<void>, { everyMs, isOn }: Polling): { isFailing: boolean } {
  const [isFailing, setFailing] = useState(false)
  const latest = useRef(look)
  const wasOn = useRef(false)
  useEffect(() => {
    latest.current = look
  })
  useEffect(() => {
    if (!isOn) return
    let isOver = false
    let failures = 0
    let timer: ReturnType<typeof setTimeout> | null = null
    const once = async () => {
      try {
        await latest.current()
        failures = 0
      } catch (error) {
        if (!isCallFailure(error)) throw error
        failures += 1
      }
      if (isOver) return
      setFailing(failures > 0)
      timer = setTimeout(() => void once(), pauseAfter(failures, everyMs))
    }
    if (wasOn.current) void once()
    else timer = setTimeout(() => void once(), everyMs)
    wasOn.current = true
    return () => {
      isOver = true
      if (timer !== null) clearTimeout(timer)
    }
  }, [isOn, everyMs])
  return { isFailing }
}

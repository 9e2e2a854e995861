import { useEffect, useState } from 'react'

/** Mounts what is rarely opened on its first opening, then shows it one turn later so that its entrance can be seen. */
export function useLateMount(isOpen: boolean): { isMounted: boolean; isShown: boolean } {
  const [isMounted, setMounted] = useState(isOpen)
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    if (isOpen) setMounted(true)
  }, [isOpen])
  useEffect(() => {
    setShown(isMounted && isOpen)
  }, [isMounted, isOpen])
  return { isMounted, isShown }
}

import { useSyncExternalStore } from 'react'

export const WIDE_PX = 1000

function useMedia(query: string): boolean {
  const list = window.matchMedia(query)
  const subscribe = (changed: () => void) => {
    list.addEventListener('change', changed)
    return () => list.removeEventListener('change', changed)
  }
  return useSyncExternalStore(subscribe, () => list.matches)
}

function subscribeOnline(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

export const useIsWide = (): boolean => useMedia(`(min-width: ${WIDE_PX}px)`)

export const useIsDark = (): boolean => useMedia('(prefers-color-scheme: dark)')

export const useIsOnline = (): boolean => useSyncExternalStore(subscribeOnline, () => navigator.onLine)

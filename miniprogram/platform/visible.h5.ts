import { useState, useSyncExternalStore } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'

function subscribe(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed)
  return () => document.removeEventListener('visibilitychange', changed)
}

/** As in visible.ts; a browser also has tabs behind which a page goes on living. */
export function useIsVisible(): boolean {
  const [isOnTop, setOnTop] = useState(true)
  useDidShow(() => setOnTop(true))
  useDidHide(() => setOnTop(false))
  const isInFront = useSyncExternalStore(subscribe, () => document.visibilityState === 'visible')
  return isOnTop && isInFront
}

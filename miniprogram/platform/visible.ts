import { useState } from 'react'
import { useDidHide, useDidShow } from '@tarojs/taro'

/** Whether somebody looks at this page: it is on top, and WeChat is in front (leaving for another app hides the page). */
export function useIsVisible(): boolean {
  const [isVisible, setVisible] = useState(true)
  useDidShow(() => setVisible(true))
  useDidHide(() => setVisible(false))
  return isVisible
}

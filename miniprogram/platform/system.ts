import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'

/** A desk: staff get two panes from this width on, in CSS pixels. */
export const WIDE_PX = 1000

/** Whether there is room for two panes; a phone never has it. */
export const useIsWide = (): boolean => false

/** Whether the system is dark, followed as it changes. */
export function useIsDark(): boolean {
  const [isDark, setDark] = useState(() => Taro.getAppBaseInfo().theme === 'dark')
  useEffect(() => {
    const follow = ({ theme }: { theme: string }) => setDark(theme === 'dark')
    Taro.onThemeChange(follow)
    return () => Taro.offThemeChange(follow)
  }, [])
  return isDark
}

/** Whether the phone says it has a network, followed as it changes. */
export function useIsOnline(): boolean {
  const [isOnline, setOnline] = useState(true)
  useEffect(() => {
    const follow = ({ isConnected }: { isConnected: boolean }) => setOnline(isConnected)
    void Taro.getNetworkType().then(({ networkType }) => setOnline(networkType !== 'none'))
    Taro.onNetworkStatusChange(follow)
    return () => Taro.offNetworkStatusChange(follow)
  }, [])
  return isOnline
}

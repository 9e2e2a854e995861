import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'

/** Whether there is room for two panes; a phone never has it. */
export const useIsWide = (): boolean => false

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

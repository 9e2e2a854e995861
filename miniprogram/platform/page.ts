import Taro, { useDidShow, usePullDownRefresh, useReachBottom as useTaroReachBottom, useRouter } from '@tarojs/taro'
import { decodeQuery } from './entry'

/** The query of this page, decoded. */
export const usePageQuery = (): Record<string, string> => decodeQuery(useRouter().params)

/** Runs whenever the page comes to the front, the first time included. */
export const useShown = (onShown: () => void): void => useDidShow(onShown)

/** Pull to refresh; the page's config needs `enablePullDownRefresh: true`. The spinner stays until the promise settles. */
export function usePullDown(refresh: () => Promise<unknown>): void {
  usePullDownRefresh(() => {
    void refresh().finally(() => Taro.stopPullDownRefresh())
  })
}

/** Runs when the list is scrolled near its end. */
export const useReachBottom = (more: () => void): void => useTaroReachBottom(more)

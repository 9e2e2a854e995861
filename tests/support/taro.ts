import { useEffect, useRef } from 'react'

/** What a test may ask Taro about, and set beforehand; Taro itself wants WeChat or its own router around it. */
export const taro = {
  storage: new Map<string, unknown>(),
  /** The query of the page on top. */
  params: new Map<string, string>(),
  /** navigateTo:/desks/lead/index?leadId=… in the order they happened. */
  moves: new Array<string>(),
  toasts: new Array<string>(),
  dialled: new Array<string>(),
  copied: new Array<string>(),
  /** The pages below and on top, as routes. */
  routes: ['pages/today/index'],
  bottomReached: new Set<() => void>(),
  shown: new Set<() => void>(),
}

export function resetTaro(): void {
  for (const kept of [taro.storage, taro.params, taro.bottomReached, taro.shown]) kept.clear()
  for (const told of [taro.moves, taro.toasts, taro.dialled, taro.copied]) told.length = 0
  taro.routes = ['pages/today/index']
}

const move =
  (way: string) =>
  async ({ url = '' }: { url?: string } = {}) =>
    void taro.moves.push(`${way}:${url}`)

/** Follows the latest callback, as Taro's own hooks do. */
function useNoted(listeners: Set<() => void>, callback: () => void): void {
  const latest = useRef(callback)
  useEffect(() => {
    latest.current = callback
  })
  useEffect(() => {
    const call = () => latest.current()
    listeners.add(call)
    return () => void listeners.delete(call)
  }, [listeners])
}

export function useDidShow(callback: () => void): void {
  useNoted(taro.shown, callback)
  const first = useRef(callback)
  useEffect(() => first.current(), [])
}
export const useDidHide = (): void => undefined
export const usePullDownRefresh = (): void => undefined
export const useReachBottom = (callback: () => void): void => useNoted(taro.bottomReached, callback)
export const useRouter = () => ({ params: Object.fromEntries(taro.params) })
export const nextTick = (done: () => void): void => queueMicrotask(done)

export default {
  getStorageSync: (key: string) => taro.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void taro.storage.set(key, value),
  removeStorageSync: (key: string) => void taro.storage.delete(key),
  getCurrentPages: () => taro.routes.map((route) => ({ route })),
  navigateTo: move('navigateTo'),
  redirectTo: move('redirectTo'),
  switchTab: move('switchTab'),
  reLaunch: move('reLaunch'),
  navigateBack: move('navigateBack'),
  showToast: async ({ title }: { title: string }) => void taro.toasts.push(title),
  makePhoneCall: async ({ phoneNumber }: { phoneNumber: string }) => void taro.dialled.push(phoneNumber),
  setClipboardData: async ({ data }: { data: string }) => void taro.copied.push(data),
  stopPullDownRefresh: () => undefined,
}

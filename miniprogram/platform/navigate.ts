import Taro from '@tarojs/taro'
import { pagePaths, tabPaths, type PagePath, type TabPath } from '../app.pages'

/** WeChat refuses the eleventh page. */
const MAX_DEPTH = 10

export type PageQuery = Record<string, string | number | null | undefined>

const isTab = (path: string): path is TabPath => tabPaths.some((tab) => tab === path)

/** A path with its query, empty values left out. */
function address(path: PagePath, query: PageQuery = {}): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}

/** The path of the page on top, without its query, e.g. `/pages/today/index`. */
export function currentPath(): string {
  const route = Taro.getCurrentPages().at(-1)?.route ?? ''
  return `/${route.replace(/^\//, '').replace(/\?.*$/, '')}`
}

/** Opens a page on top of this one; a tab page takes the place of all (and, in WeChat, no query). */
export async function open(path: PagePath, query?: PageQuery): Promise<void> {
  const url = address(path, query)
  if (isTab(path)) await Taro.switchTab({ url: path })
  else if (Taro.getCurrentPages().length >= MAX_DEPTH) await Taro.redirectTo({ url })
  else await Taro.navigateTo({ url })
}

/** Opens a page in the place of this one. */
export async function replace(path: PagePath, query?: PageQuery): Promise<void> {
  if (isTab(path)) await Taro.switchTab({ url: path })
  else await Taro.redirectTo({ url: address(path, query) })
}

/** Closes everything and opens a page. */
export async function relaunch(path: PagePath, query?: PageQuery): Promise<void> {
  await Taro.reLaunch({ url: address(path, query) })
}

/** Goes back; from the first page, e.g. opened by a shared link, to `home`. */
export async function back(home: PagePath = '/pages/start/index'): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await relaunch(home)
}

/** Opens a link that the server wrote, e.g. that of a message; an unknown one leads to the door. */
export async function openLink(link: string): Promise<void> {
  const [path = '', search = ''] = `/${link.replace(/^\//, '')}`.split('?')
  const known = pagePaths.find((page) => page === path)
  if (known === undefined) return relaunch('/pages/start/index')
  const query = Object.fromEntries(
    search
      .split('&')
      .filter((pair) => pair.includes('='))
      .map((pair): [string, string] => {
        const cut = pair.indexOf('=')
        return [pair.slice(0, cut), decodeURIComponent(pair.slice(cut + 1))]
      }),
  )
  return open(known, query)
}

import type { Chrome } from './chrome'
import type { Driver } from './host.types'
import type { PageStack } from './page-stack'
import { setOnline } from './wx-network'
import type { System } from './wx-system'

interface Machine {
  stack: PageStack
  chrome: Chrome
  system: System
  app: () => Record<string, unknown>
}

/** The levers of the test: what happens to a phone besides taps. */
export function makeDriver({ stack, chrome, system, app }: Machine): Driver {
  const tellApp = (name: string, value: unknown) => {
    const method = app()[name]
    if (typeof method === 'function') Reflect.apply(method, app(), [value])
  }
  return {
    pagePath: () => stack.top?.path ?? '',
    pagesDeep: () => stack.all.length,
    text: () => stack.top?.host.innerText ?? '',
    open: (url) => stack.open(url),
    pullDown: async () => {
      await stack.top?.call('onPullDownRefresh')
    },
    reachBottom: () => void stack.top?.call('onReachBottom'),
    setOnline,
    setTheme: (theme) => {
      system.setTheme(theme)
      chrome.setTheme(theme)
    },
    hide: () => {
      stack.top?.call('onHide')
      tellApp('onHide', {})
      system.hide()
    },
    show: (launch = {}) => {
      system.launch = { ...system.launch, ...launch }
      tellApp('onShow', system.enterOptions())
      system.show()
      stack.top?.call('onShow')
    },
  }
}

import type { Chrome } from './chrome'
import type { PageStack } from './page-stack'
import { untyped } from './untyped'
import { asyncApi, textOf, type ApiTable } from './wx-api'

/** Calls that change nothing the host shows; the log keeps those a person would notice. */
const NOTED = [
  ...['makePhoneCall', 'setClipboardData', 'stopPullDownRefresh', 'startPullDownRefresh'],
  ...['setNavigationBarColor', 'setBackgroundColor', 'setTabBarBadge', 'removeTabBarBadge', 'hideHomeButton'],
  ...['hideKeyboard', 'vibrateShort', 'showShareMenu', 'hideShareMenu', 'showTabBarRedDot', 'hideTabBarRedDot'],
]

/** What belongs to the bars and to the top page as a whole. */
export const chromeApi = (stack: PageStack, chrome: Chrome): ApiTable => ({
  ...Object.fromEntries(NOTED.map((name) => [name, asyncApi(name, () => {})])),
  setNavigationBarTitle: asyncApi('setNavigationBarTitle', ({ title }) => {
    if (stack.top) chrome.setTitle(stack.top.host, textOf(title))
  }),
  pageScrollTo: asyncApi('pageScrollTo', ({ scrollTop }) =>
    stack.top?.scroller.scrollTo({ top: Number(scrollTop ?? 0) }),
  ),
  createSelectorQuery: () => {
    const { top } = stack
    return top ? untyped<{ createSelectorQuery: () => unknown }>(top.caller).createSelectorQuery() : undefined
  },
})

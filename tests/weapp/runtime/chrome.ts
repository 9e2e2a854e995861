import type { AppConfig, Launch, WeappPackage } from './host.types'

const NAV_PX = 44
const TAB_PX = 56

/** The bars WeChat draws around a page: title, back, tabs. */
export class Chrome {
  private readonly nav = document.createElement('wx-chrome-nav')
  private readonly tabs = document.createElement('wx-chrome-tabs')
  private titles = new WeakMap<HTMLElement, string>()
  private theme: Launch['theme'] = 'light'
  private shown: { page: HTMLElement; path: string; canGoBack: boolean } | null = null

  constructor(
    private readonly weapp: WeappPackage,
    private readonly on: { back: () => void; tab: (path: string) => void },
  ) {
    document.body.append(this.nav, this.tabs)
  }

  private get app(): AppConfig {
    return this.weapp.app
  }

  isTab(path: string): boolean {
    return this.app.tabBar?.list.some(({ pagePath }) => pagePath === path) ?? false
  }

  /** How much of the window the bars take from a page. */
  barsPx(path: string): number {
    return NAV_PX + (this.isTab(path) ? TAB_PX : 0)
  }

  /** A value of app.json, looked up in theme.json when it starts with @. */
  private themed(value: string | undefined): string {
    if (value === undefined || !value.startsWith('@')) return value ?? ''
    return this.weapp.themes[this.theme]?.[value.slice(1)] ?? ''
  }

  setTheme(theme: Launch['theme']): void {
    this.theme = theme
    if (this.shown) this.show(this.shown.page, this.shown.path, this.shown.canGoBack)
  }

  setTitle(page: HTMLElement, title: string): void {
    this.titles.set(page, title)
    if (this.shown?.page === page) this.show(page, this.shown.path, this.shown.canGoBack)
  }

  show(page: HTMLElement, path: string, canGoBack: boolean): void {
    this.shown = { page, path, canGoBack }
    const title = this.titles.get(page) ?? this.weapp.configs[path]?.navigationBarTitleText
    this.nav.replaceChildren()
    if (canGoBack) this.nav.append(this.button('wx-chrome-back', '‹', this.on.back))
    this.nav.append(typeof title === 'string' ? title : (this.app.window?.navigationBarTitleText ?? ''))
    this.nav.style.background = this.themed(this.app.window?.navigationBarBackgroundColor)
    this.nav.style.color = this.themed(this.app.window?.navigationBarTextStyle)
    this.drawTabs(path)
    const root = document.documentElement.style
    root.setProperty('--wx-vh', `${(window.innerHeight - this.barsPx(path)) / 100}px`)
    root.setProperty('--wx-rpx', `${window.innerWidth / 750}px`)
    root.setProperty('--wx-tabs', `${this.isTab(path) ? TAB_PX : 0}px`)
  }

  private button(tag: string, text: string, onTap: () => void): HTMLElement {
    const element = document.createElement(tag)
    element.textContent = text
    element.addEventListener('click', onTap)
    return element
  }

  private drawTabs(path: string): void {
    const bar = this.app.tabBar
    this.tabs.hidden = !this.isTab(path)
    if (bar === undefined) return
    this.tabs.style.background = this.themed(bar.backgroundColor)
    this.tabs.replaceChildren(
      ...bar.list.map(({ pagePath, text, iconPath, selectedIconPath }) => {
        const isOn = pagePath === path
        const tab = this.button('wx-chrome-tab', text, () => this.on.tab(pagePath))
        const icon = document.createElement('img')
        icon.src = `/${this.themed(isOn ? selectedIconPath : iconPath)}`
        tab.prepend(icon)
        tab.style.color = this.themed(isOn ? bar.selectedColor : bar.color)
        return tab
      }),
    )
  }
}

import { ApiFail, asyncApi, textOf, type ApiTable, type Options } from './wx-api'
import type { Chrome } from './chrome'
import type { PageInstance } from './page-instance'

/** WeChat's limit. */
const MAX_DEPTH = 10

interface Address {
  path: string
  query: Record<string, string>
}

/** `../a/b?x=1` as WeChat reads it: values stay percent-encoded. */
function readAddress(url: string, from: string): Address {
  const [place = '', search = ''] = url.split('?')
  const parts = place.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of place.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  const pairs = (search === '' ? [] : search.split('&')).map((pair): [string, string] => {
    const cut = pair.indexOf('=')
    return cut < 0 ? [pair, ''] : [pair.slice(0, cut), pair.slice(cut + 1)]
  })
  return { path: parts.join('/'), query: Object.fromEntries(pairs) }
}

interface Needs {
  chrome: Chrome
  known: ReadonlySet<string>
  create: (path: string, query: Record<string, string>) => PageInstance
}

/** The open pages, with WeChat's rules for going from one to another. */
export class PageStack {
  private readonly pages: PageInstance[] = []
  /** A tab page once opened stays alive until a relaunch. */
  private readonly tabs = new Map<string, PageInstance>()
  private readonly element = document.createElement('wx-stack')

  constructor(private readonly needs: Needs) {
    document.body.append(this.element)
  }

  get all(): readonly PageInstance[] {
    return this.pages
  }

  get top(): PageInstance | undefined {
    return this.pages.at(-1)
  }

  launch(path: string, query: Record<string, string>): void {
    this.push({ path, query })
  }

  private address(options: Options, isTab: boolean): Address {
    const address = readAddress(textOf(options.url), this.top?.path ?? '')
    if (!this.needs.known.has(address.path)) throw new ApiFail(`fail page "${address.path}" is not found`)
    if (this.needs.chrome.isTab(address.path) !== isTab) {
      throw new ApiFail(isTab ? 'fail can not switch to no-tabBar page' : 'fail can not navigateTo a tabbar page')
    }
    return address
  }

  private push({ path, query }: Address): void {
    const page = this.needs.create(path, query)
    this.pages.push(page)
    if (this.needs.chrome.isTab(path)) this.tabs.set(path, page)
    this.raise()
    page.open(this.element)
    page.call('onShow')
  }

  private raise(): void {
    const { top } = this
    for (const page of [...this.tabs.values(), ...this.pages]) page.host.toggleAttribute('data-top', page === top)
    if (top) this.needs.chrome.show(top.host, top.path, this.pages.length > 1)
  }

  private closeTop(): void {
    const page = this.pages.pop()
    if (page === undefined || this.tabs.get(page.path) === page) return
    page.close()
  }

  private navigateTo(options: Options): void {
    const address = this.address(options, false)
    if (this.pages.length >= MAX_DEPTH) throw new ApiFail('fail webview count limit exceed')
    this.top?.call('onHide')
    this.push(address)
  }

  private redirectTo(options: Options): void {
    const address = this.address(options, false)
    this.closeTop()
    this.push(address)
  }

  private switchTab(options: Options): void {
    const { path } = this.address(options, true)
    if (this.top?.path === path) return
    this.top?.call('onHide')
    while (this.pages.length > 0) this.closeTop()
    const known = this.tabs.get(path)
    if (known === undefined) return this.push({ path, query: {} })
    this.pages.push(known)
    this.raise()
    known.call('onShow')
  }

  private reLaunch(options: Options): void {
    const address = readAddress(textOf(options.url), this.top?.path ?? '')
    if (!this.needs.known.has(address.path)) throw new ApiFail(`fail page "${address.path}" is not found`)
    const old = new Set([...this.pages, ...this.tabs.values()])
    this.pages.length = 0
    this.tabs.clear()
    old.forEach((page) => page.close())
    this.push(address)
  }

  private navigateBack(options: Options = {}): void {
    if (this.pages.length < 2) throw new ApiFail('fail cannot navigate back at first page')
    const delta = typeof options.delta === 'number' ? options.delta : 1
    for (let i = 0; i < delta && this.pages.length > 1; i += 1) this.closeTop()
    this.raise()
    this.top?.call('onShow')
  }

  /** A link from outside, e.g. of a message. */
  open(url: string): void {
    this.navigateTo({ url })
  }

  /** The native back button. */
  back(): void {
    this.navigateBack()
  }

  /** A tap on the native tab bar. */
  tab(path: string): void {
    this.switchTab({ url: `/${path}` })
  }

  api(): ApiTable {
    return {
      navigateTo: asyncApi('navigateTo', (options) => this.navigateTo(options)),
      redirectTo: asyncApi('redirectTo', (options) => this.redirectTo(options)),
      switchTab: asyncApi('switchTab', (options) => this.switchTab(options)),
      reLaunch: asyncApi('reLaunch', (options) => this.reLaunch(options)),
      navigateBack: asyncApi('navigateBack', (options) => this.navigateBack(options)),
    }
  }
}

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { newPage, PHONE, shoot, type Look } from '../e2e/support/browser'
import { touch } from '../e2e/support/touch'
import { compileWeapp } from './compile-weapp'
import { hostPage } from './host-page'
import { answerHost, type World } from './outside-world'
import type { HostWindow, Launch } from './runtime/host.types'

/** Not a real address: Playwright answers every request to it. */
const ORIGIN = 'http://weapp.test'

export interface OpenWeapp extends Partial<World> {
  /** The built mini-program; dist/weapp unless told otherwise. */
  dist?: string
  /** The page that opens first, e.g. `pages/start/index`. */
  entry?: string
  query?: Record<string, string>
  /** WeChat's number of the way in; 1047 is a scanned code. */
  scene?: number
  isWecom?: boolean
  /** The build's address of the functions is replaced by this one. */
  apiBase: string
  look?: Look
}

export interface Weapp {
  page: Page
  /** Taps by selector (`#…`, `.…`, `wx-…`) or else the first visible thing that says exactly this. */
  tap: (target: string) => Promise<void>
  /** Types into a field: by its placeholder, or by its label above it. */
  type: (field: string, text: string) => Promise<void>
  /** What is written on the top page. */
  text: () => Promise<string>
  /** Opens a page on top, as a message or a card would: `/desks/lead/index?leadId=…`. */
  open: (link: string) => Promise<void>
  /** Waits until this page is on top, e.g. `pages/today/index`. */
  seePage: (path: string) => Promise<void>
  /** Waits until the top page or a native bar says this. */
  see: (text: string) => Promise<void>
  /** Everything red since the start; a healthy run has none. */
  errors: () => Promise<string[]>
  /** [page, bytes] of every setData. */
  setDataLog: () => Promise<[string, number][]>
  /** [name, options] of every WeChat call that somebody would notice. */
  calls: () => Promise<[string, unknown][]>
  pagePath: () => Promise<string>
  pullDown: () => Promise<void>
  reachBottom: () => Promise<void>
  setOnline: (isOnline: boolean) => Promise<void>
  setTheme: (theme: 'light' | 'dark') => Promise<void>
  /** The person leaves for another app. */
  hide: () => Promise<void>
  /** The person leaves for another app and comes back, by another way if told. */
  resume: (launch?: Partial<Launch>) => Promise<void>
  /** Kills the mini-program and opens it again; the phone's storage stays. */
  restart: () => Promise<void>
  world: World
  screenshot: (name: string) => Promise<string>
  close: () => Promise<void>
}

declare const window: HostWindow

async function serveDist(page: Page, dist: string, html: string): Promise<void> {
  await page.route(`${ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname
    if (path === '/') return route.fulfill({ contentType: 'text/html', body: html })
    const body = await readFile(resolve(dist, path.slice(1))).catch(() => null)
    return body === null ? route.fulfill({ status: 404 }) : route.fulfill({ body })
  })
}

/** The address of the functions is compiled in; a test's server has a port of its own. */
function pointTo(apiBase: string, scripts: Record<string, string>): Record<string, string> {
  const built = process.env.API_BASE ?? 'http://localhost:4600'
  return Object.fromEntries(Object.entries(scripts).map(([path, text]) => [path, text.replaceAll(built, apiBase)]))
}

const isSelector = (target: string): boolean => /^([#.[]|wx-)/.test(target)

function find(page: Page, target: string): Locator {
  const found = isSelector(target) ? page.locator(target) : page.getByText(target, { exact: true })
  return found.locator('visible=true').first()
}

/** The last field that is called so, by its placeholder or the label above it; a quiet 选填 or … is no part of its name. */
function findField(page: Page, field: string): Locator {
  const top = page.locator('wx-page[data-top]')
  const labelled = top
    .locator('.g-field__label')
    .filter({ hasText: new RegExp(`^\\s*${field}\\s*(选填)?\\s*$`) })
    .locator('xpath=following::*[self::wx-input or self::wx-textarea][1]')
  return (
    labelled
      // WeChat's own tag, not the browser's field inside it, which carries the same placeholder.
      .or(top.locator(['', '…'].map((end) => `:is(wx-input, wx-textarea)[placeholder="${field}${end}"]`).join(', ')))
      .locator('visible=true')
      .last()
      .locator('input, textarea')
  )
}

/** Runs the built mini-program on WeChat's own component framework in a headless browser. */
export async function openWeapp(options: OpenWeapp): Promise<Weapp> {
  const { dist = 'dist/weapp', look = PHONE, apiBase } = options
  const weapp = compileWeapp(dist)
  const page = await newPage(look)
  const world: World = {
    login: options.login ?? (() => 'code-of-nobody'),
    photos: options.photos ?? [],
    scanned: options.scanned ?? null,
  }
  const launch: Launch = {
    path: options.entry ?? weapp.app.pages[0] ?? '',
    query: options.query ?? {},
    scene: options.scene ?? 1001,
    theme: look.theme,
    isWecom: options.isWecom ?? false,
  }
  await page.exposeFunction('__outside', (question: string) => answerHost(world, question))
  await page.addInitScript((given) => Reflect.set(globalThis, '__launch', given), launch)
  await serveDist(page, dist, await hostPage({ ...weapp, scripts: pointTo(apiBase, weapp.scripts) }))
  await page.goto(ORIGIN)
  return controls(page, world)
}

function controls(page: Page, world: World): Weapp {
  return {
    page,
    world,
    tap: (target) => touch(find(page, target)),
    type: (field, text) => findField(page, field).fill(text),
    text: () => page.evaluate(() => window.__driver.text()),
    open: (link) => page.evaluate((url) => window.__driver.open(url), link),
    see: (text) => page.getByText(text).locator('visible=true').first().waitFor(),
    seePage: async (path) => void (await page.waitForFunction((wanted) => window.__driver.pagePath() === wanted, path)),
    errors: () => page.evaluate(() => window.__errors),
    setDataLog: () => page.evaluate(() => window.__setData),
    calls: () => page.evaluate(() => window.__calls),
    pagePath: () => page.evaluate(() => window.__driver.pagePath()),
    pullDown: () => page.evaluate(() => window.__driver.pullDown()),
    reachBottom: () => page.evaluate(() => window.__driver.reachBottom()),
    setOnline: (isOnline) => page.evaluate((next) => window.__driver.setOnline(next), isOnline),
    setTheme: async (theme) => {
      await page.emulateMedia({ colorScheme: theme })
      await page.evaluate((next) => window.__driver.setTheme(next), theme)
    },
    hide: () => page.evaluate(() => window.__driver.hide()),
    resume: (launch) =>
      page.evaluate((next) => {
        window.__driver.hide()
        window.__driver.show(next)
      }, launch),
    restart: async () => void (await page.reload()),
    screenshot: (name) => shoot(page, name),
    close: () => page.context().close(),
  }
}

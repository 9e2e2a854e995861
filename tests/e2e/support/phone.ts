import type { Locator, Page } from 'playwright-core'
import { openWeapp } from '../../weapp/open-weapp'
import { shoot, type Look } from './browser'
import { openH5 } from './open-h5'
import { touch } from './touch'

interface Way {
  base: string
  /** The page that opens, e.g. `/pages/start/index`. */
  path?: string
  query?: Record<string, string>
  look?: Look
}

/** A phone in somebody's hand, whichever of the two builds runs on it. */
export interface Phone {
  page: Page
  /** The last visible thing that says exactly this: what lies on top comes later. */
  tap: (words: string) => Promise<void>
  /** Two taps of one impatient finger. */
  tapTwice: (words: string) => Promise<void>
  /** The thing with these words inside the row or card that tells of `about`. */
  tapIn: (about: string, words: string) => Promise<void>
  touch: (selector: string) => Promise<void>
  /** Into the field with this label. */
  type: (label: string, text: string) => Promise<void>
  see: (words: string) => Promise<void>
  seePage: (path: string) => Promise<void>
  gone: (words: string) => Promise<void>
  setOnline: (isOnline: boolean) => Promise<void>
  /** Adds one photo by the tile with the camera. */
  addPhoto: (file: string) => Promise<void>
  /** Opens a page of the mini-program on top, as a message would. */
  open: (link: string) => Promise<void>
  /** The app is killed and opened again as it was opened first; what the phone keeps stays. */
  restart: () => Promise<void>
  errors: () => Promise<readonly string[]>
  /** The biggest setData of each page; only the weapp output has any. */
  biggestSetData: () => Promise<number>
  close: () => Promise<void>
}

export type OpenPhone = (way: Way) => Promise<Phone>

const visible = (page: Page, words: string): Locator => page.getByText(words, { exact: true }).locator('visible=true')

/** The tile with the camera of what lies on top; beside it may stand one for a film. */
const photoTile = (page: Page): Locator =>
  page.locator('.g-photos').locator('visible=true').last().locator('.g-photo--add').first()

/** What both builds share: the same words at the same places. */
const hand = (page: Page) => ({
  tap: (words: string) => touch(visible(page, words).last()),
  tapTwice: (words: string) => touch(visible(page, words).last(), 2),
  tapIn: (about: string, words: string) =>
    touch(
      page
        .locator('.g-row, .g-card', { hasText: about })
        .getByText(words, { exact: true })
        .locator('visible=true')
        .first(),
    ),
  touch: (selector: string) => touch(page.locator(selector).locator('visible=true').last()),
  see: (words: string) => page.getByText(words).locator('visible=true').first().waitFor(),
  gone: (words: string) => page.getByText(words).locator('visible=true').first().waitFor({ state: 'detached' }),
})

const onH5: OpenPhone = async ({ base, path = '/', query = {}, look }) => {
  const address = `${path}?${new URLSearchParams(query).toString()}`
  const h5 = await openH5({ base, path: address, ...(look ? { look } : {}) })
  const { page } = h5
  const functions = '**/v1/**'
  return {
    page,
    ...hand(page),
    type: h5.type,
    seePage: (wanted) => page.waitForURL((url) => url.pathname === wanted, { waitUntil: 'commit' }),
    // Cut between the page and the functions, so that the page itself can still be opened again.
    setOnline: async (isOnline) => {
      if (isOnline) await page.unroute(functions)
      else await page.route(functions, (route) => route.abort())
    },
    addPhoto: async (file) => {
      const chooser = page.waitForEvent('filechooser')
      await touch(photoTile(page))
      await (await chooser).setFiles(file)
    },
    open: async (link) => void (await page.goto(base + link)),
    restart: async () => void (await page.goto(base + address)),
    // The browser itself says in red that the network was cut.
    errors: async () => h5.errors().filter((line) => !line.startsWith('Failed to load resource: net::ERR_FAILED')),
    biggestSetData: async () => 0,
    close: h5.close,
  }
}

const onWeapp: OpenPhone = async ({ base, path = '/pages/start/index', query = {}, look }) => {
  const weapp = await openWeapp({ apiBase: base, entry: path.slice(1), query, ...(look ? { look } : {}) })
  const { page } = weapp
  return {
    page,
    ...hand(page),
    type: weapp.type,
    seePage: (wanted) => weapp.seePage(wanted.slice(1)),
    setOnline: weapp.setOnline,
    addPhoto: async (file) => {
      weapp.world.photos = [file]
      await touch(photoTile(page))
    },
    open: weapp.open,
    restart: weapp.restart,
    errors: weapp.errors,
    biggestSetData: async () => Math.max(0, ...(await weapp.setDataLog()).map(([, bytes]) => bytes)),
    close: weapp.close,
  }
}

/** Every story is told on both. */
export const phones: [name: string, open: OpenPhone][] = [
  ['H5', onH5],
  ['the weapp output', onWeapp],
]

/** What every page of a story owes: nothing red; and a picture of how it ended, for a person to look at. */
export async function expectHealthy(phone: Phone): Promise<void> {
  await shoot(phone.page, `story/${(expect.getState().currentTestName ?? '').replaceAll(/[\s“”’，；/]+/g, '-')}`)
  expect(await phone.errors()).toEqual([])
}

/** WeChat's bridge carries this much before the first screen is felt to be late. */
const MOST_SET_DATA_BYTES = 30 * 1024

/** Nothing a page sends to the view is heavy. */
export async function expectLight(phone: Phone): Promise<void> {
  expect(await phone.biggestSetData()).toBeLessThanOrEqual(MOST_SET_DATA_BYTES)
}

import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import playwright, { type Browser, type Page } from 'playwright-core'

/** Debian's Chromium; the flags keep it from looking for Google, which a closed network answers with long waits. */
const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium'
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--font-render-hinting=none'],
]

let started: Promise<Browser> | null = null

/** The one browser of a test file; closed by {@link closeBrowser}. */
function browser(): Promise<Browser> {
  started ??= playwright.chromium.launch({ executablePath: EXECUTABLE, args: FLAGS })
  return started
}

export async function closeBrowser(): Promise<void> {
  const running = await started
  started = null
  await running?.close()
}

/** Long enough for a cold page on two shared cores, short enough to see what failed. */
const WAIT_MS = 10_000

export interface Look {
  width: number
  height: number
  theme: 'light' | 'dark'
}

/** The phone of the mock. */
export const PHONE: Look = { width: 375, height: 812, theme: 'light' }
/** A desk, where staff get two panes. */
export const DESK: Look = { width: 1280, height: 800, theme: 'light' }

/** A fresh browser window with its own storage, in Chinese and Shanghai time. */
export async function newPage(look: Look): Promise<Page> {
  const context = await (
    await browser()
  ).newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.theme,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    deviceScaleFactor: 2,
  })
  context.setDefaultTimeout(WAIT_MS)
  return context.newPage()
}

/** Takes a picture into .guike/screens/, for a person to look at. @returns its path */
export async function shoot(page: Page, name: string): Promise<string> {
  const path = resolve(`.guike/screens/${name}.png`)
  mkdirSync(dirname(path), { recursive: true })
  await page.screenshot({ path, animations: 'disabled' })
  return path
}

import type { Page } from 'playwright-core'
import { newPage, PHONE, type Look } from './browser'
import { touch } from './touch'

export interface OpenH5 {
  /** Where the server is, e.g. `http://127.0.0.1:4600`. */
  base: string
  path?: string
  look?: Look
}

export interface H5 {
  page: Page
  /** Taps the first visible thing that says exactly this. */
  tap: (text: string) => Promise<void>
  /** Types into the field with this label. */
  type: (label: string, text: string) => Promise<void>
  /** Errors of scripts and red lines of the console since the page opened; a healthy run has none. */
  errors: () => readonly string[]
  close: () => Promise<void>
}

/** Opens the browser build, as a phone unless told otherwise. */
export async function openH5({ base, path = '/', look = PHONE }: OpenH5): Promise<H5> {
  const page = await newPage(look)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(base + path)
  return {
    page,
    tap: (text) => touch(page.getByText(text, { exact: true }).locator('visible=true').first()),
    type: (label, text) => page.getByLabel(label, { exact: true }).locator('visible=true').first().fill(text),
    errors: () => errors,
    close: () => page.context().close(),
  }
}

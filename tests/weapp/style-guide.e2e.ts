import { closeBrowser } from '../e2e/support/browser'
import { touch } from '../e2e/support/touch'
import { openWeapp, type Weapp } from './open-weapp'

const ENTRY = 'features/style-guide/pages/index/index'

let weapp: Weapp

beforeEach(async () => {
  weapp = await openWeapp({ apiBase: 'http://127.0.0.1:9', entry: ENTRY })
  await weapp.see('今天 12 件事')
})

afterEach(() => weapp.close())
afterAll(closeBrowser)

test('In WeChat every part of the look is drawn without a single error', async () => {
  await weapp.screenshot('weapp-style')
  expect(await weapp.errors()).toEqual([])
})

test('In WeChat a row offers its other actions behind ⋯ and takes one', async () => {
  await weapp.tap('.g-row__more')
  await weapp.see('转给')
  await weapp.screenshot('weapp-style-more')
  await touch(weapp.page.locator('.g-action', { hasText: '转给' }).locator('visible=true').first())
  await weapp.see('已转给王珂')
  expect(await weapp.errors()).toEqual([])
})

test('In WeChat a row can be swiped aside', async () => {
  const moved = await weapp.page.evaluate(() => {
    const track = document.querySelector('.g-swipe')
    if (track) track.scrollLeft = 200
    return track?.scrollLeft ?? 0
  })
  expect(moved).toBeGreaterThan(100)
  await touch(weapp.page.locator('.g-swipe__action', { hasText: '稍后' }).first())
  await weapp.see('已放到明天 10:00')
})

test('In WeChat a word of a setting is changed in a sheet', async () => {
  await weapp.tap('.g-sentence__word')
  await weapp.see('改好了')
  await weapp.screenshot('weapp-style-word')
  await touch(weapp.page.locator('.g-stepper__button').locator('visible=true').last())
  await weapp.tap('改好了')
  await weapp.page.locator('.g-sentence__word', { hasText: '35' }).first().waitFor()
  expect(await weapp.errors()).toEqual([])
})

test('In WeChat taps that follow each other at once all count, however busy the phone is', async () => {
  await weapp.tap('.g-sentence__word')
  await weapp.see('改好了')
  await weapp.page.evaluate(() => {
    // In one turn of the browser: nothing is drawn in between unless the page itself sees to it.
    const tap = (selector: string) => {
      const place = Array.from(document.querySelectorAll(selector)).at(-1)
      for (const type of ['mousedown', 'mouseup']) place?.dispatchEvent(new MouseEvent(type, { bubbles: true }))
    }
    tap('.g-sheet .g-stepper__button')
    tap('.g-sheet .g-stepper__button')
    tap('.g-sheet .g-button')
  })
  await weapp.page.locator('.g-sentence__word', { hasText: '40' }).first().waitFor()
})

test('In WeChat the dark theme reaches every part', async () => {
  await weapp.setTheme('dark')
  await weapp.screenshot('weapp-style-dark')
  const ground = await weapp.page.evaluate(
    () => getComputedStyle(document.querySelector('.g-screen') ?? document.body).backgroundColor,
  )
  expect(ground).toBe('rgb(18, 19, 21)')
})

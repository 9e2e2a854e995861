import type { Locator, Page } from 'playwright-core'

/** As long as a person would wait for a thing to hold still. */
const REST_WITHIN_MS = 10_000

/** A second tap sooner than this is the same finger to the product (miniprogram/ui/use-single-tap). */
const SAME_FINGER_MS = 450
const lastTaps = new WeakMap<Page, number>()

interface Point {
  x: number
  y: number
}

/**
 * Where a finger would hit it now: its middle, if it stood still for two frames and nothing foreign lies over it. What lies
 * around it counts as it, e.g. the button around the words, which is wider than what one sees.
 */
const middleAtRest = (element: Element): Promise<Point | null> =>
  new Promise((resolve) => {
    const place = () => element.getBoundingClientRect()
    const before = place()
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const { x, y, width, height } = place()
        const isStill = x === before.x && y === before.y && width === before.width && height === before.height
        const point = { x: x + width / 2, y: y + height / 2 }
        const hit = document.elementFromPoint(point.x, point.y)
        const isFree = hit !== null && (element.contains(hit) || hit.contains(element))
        // Out of sight or behind a bar: one scrolls it to the middle, as a person would.
        if (isStill && !isFree) element.scrollIntoView({ block: 'center' })
        resolve(isStill && isFree ? point : null)
      }),
    )
  })

/** Taps like a finger: waits until the thing is at rest and truly under the point. @throws Error when it never is */
export async function touch(target: Locator, taps: 1 | 2 = 1): Promise<void> {
  const page = target.page()
  await target.waitFor()
  const until = Date.now() + REST_WITHIN_MS
  while (Date.now() < until) {
    const point = await target.evaluate(middleAtRest)
    if (point === null || Date.now() - (lastTaps.get(page) ?? 0) < SAME_FINGER_MS) continue
    await page.mouse.click(point.x, point.y, { clickCount: taps })
    lastTaps.set(page, Date.now())
    return
  }
  throw new Error(`${String(target)} never came to rest under the finger`)
}

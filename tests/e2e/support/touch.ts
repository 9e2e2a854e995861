import type { Locator } from 'playwright-core'

/** As long as a person would wait for a thing to hold still. */
const REST_WITHIN_MS = 10_000

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
        resolve(isStill && hit !== null && (element.contains(hit) || hit.contains(element)) ? point : null)
      }),
    )
  })

/** Taps like a finger: waits until the thing is at rest and truly under the point. @throws Error when it never is */
export async function touch(target: Locator): Promise<void> {
  await target.waitFor()
  const until = Date.now() + REST_WITHIN_MS
  while (Date.now() < until) {
    await target.scrollIntoViewIfNeeded()
    const point = await target.evaluate(middleAtRest)
    if (point !== null) return target.page().mouse.click(point.x, point.y)
  }
  throw new Error(`${String(target)} never came to rest under the finger`)
}

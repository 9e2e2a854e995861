import type { Colleague, OutputOf } from './caller'

/** The server's time now. */
export async function readClock(base: string): Promise<string> {
  const answer = (await (await fetch(`${base}/demo/clock`)).json()) as { now: string }
  return answer.now
}

/** Lets time pass; everything due on the way happens in order. */
export async function advance(base: string, duration: string): Promise<void> {
  const response = await fetch(`${base}/demo/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advance: duration }),
  })
  if (!response.ok) throw new Error(`the clock did not move: ${await response.text()}`)
}

/** The longest time without work there is: National Day with its weekends. */
const LONGEST_REST_DAYS = 14

/** Days pass until something came true: how many depends on weekends and holidays. @throws when it never does */
export async function untilTrue<T>(base: string, step: string, look: () => Promise<T | null>): Promise<T> {
  for (let day = 0; day <= LONGEST_REST_DAYS; day += 1) {
    const seen = await look()
    if (seen !== null) return seen
    await advance(base, step)
  }
  throw new Error('it never came true')
}

const SEEN_WITHIN_MS = 40_000
const LOOK_AGAIN_MS = 200

/** Looks again and again until it is as wanted: for what a phone does by itself. @throws Error when it never is */
export async function untilSeen<T>(look: () => Promise<T>, isWanted: (seen: T) => boolean): Promise<T> {
  const until = Date.now() + SEEN_WITHIN_MS
  for (;;) {
    const seen = await look()
    if (isWanted(seen)) return seen
    if (Date.now() > until) throw new Error(`never seen: ${JSON.stringify(seen)}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
}

type BoxEntry = OutputOf<'message.listBox'>['items'][number]

/** How far back the box is read; each day of the demo brings some dozens of messages. */
const MOST_PAGES = 60

/** The newest message of the 消息盒子 like this, or null. */
export async function findMessage(owner: Colleague, like: (entry: BoxEntry) => boolean): Promise<BoxEntry | null> {
  let cursor: string | null = null
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const box: OutputOf<'message.listBox'> = await owner.call('message.listBox', { cursor })
    const found = box.items.find(like)
    if (found) return found
    cursor = box.nextCursor
    if (cursor === null) return null
  }
  return null
}

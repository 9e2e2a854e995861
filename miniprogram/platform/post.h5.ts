import type { HttpAnswer } from './platform.types'

/** As in post.ts, by the browser's fetch. */
export async function post(url: string, body: object, timeoutMs: number): Promise<HttpAnswer> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), timeoutMs)
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: stop.signal,
    })
    const parsed: unknown = await answer.json().catch(() => null)
    return { status: answer.status, body: parsed, serverNow: answer.headers.get('x-guike-now') }
  } finally {
    clearTimeout(timer)
  }
}

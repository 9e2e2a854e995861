import { sql } from 'kysely'
import * as z from 'zod'
import { addMs, toEpochMs } from '@shared/kernel/instant'
import { advanceClock, type DemoClock } from '../_kernel/demo-clock'
import type { House } from '../_kernel/house'
import { nextDue } from '../_kernel/outbox'
import { ownerTransaction } from '../_kernel/transaction'
import { readBody } from './http-body'
import { sendJson } from './http-reply'
import type { OutboxLoop } from './outbox-loop'
import { readDuration } from './read-duration'
import type { Route } from './route'

const advanceBody = z.object({ advance: z.string().max(40) })
/** Longer would only make the demo empty: its people stop working where its history ends. */
const MAX_ADVANCE_MS = 400 * 86_400_000

/** Keeps how far the demo's clock runs ahead, so that a restart does not go back in time. */
const keepOffset = (house: House, clock: DemoClock): Promise<void> =>
  ownerTransaction(house.engine, async (tx) => {
    await sql`insert into demo_clock (offset_ms) values (${clock.offset})
      on conflict (only_row) do update set offset_ms = excluded.offset_ms`.execute(tx)
  })

/** `GET /demo/clock` and `POST /demo/clock { advance: "P1D" }`: demo mode only. */
export function demoRoutes(house: House, clock: DemoClock, loop: OutboxLoop): Route {
  const advance = async (body: Buffer): Promise<string | null> => {
    const parsed = advanceBody.safeParse(parseOrNull(body))
    const ms = parsed.success ? readDuration(parsed.data.advance) : null
    if (ms === null || ms > MAX_ADVANCE_MS) return null
    await loop.alone(() =>
      advanceClock(clock, addMs(clock.now(), ms), { next: () => nextDue(house), drain: () => loop.drain() }),
    )
    await keepOffset(house, clock)
    return clock.now()
  }
  return async ({ path, request, response }) => {
    if (path !== '/demo/clock') return false
    const now = request.method === 'POST' ? await advance(await readBody(request, 1024)) : clock.now()
    if (now === null)
      sendJson(response, 400, { ok: false, code: 'INVALID_INPUT', message: '时长请写成 PT30M、P1D、P1W 这样' })
    else sendJson(response, 200, { ok: true, now, epochMs: toEpochMs(now) })
    return true
  }
}

function parseOrNull(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}

import { sql } from 'kysely'
import type { House } from '../_kernel/house'
import { withoutTenant } from '../_kernel/transaction'
import { sendJson } from './http-reply'
import type { Route } from './route'

/** `GET /healthz`: 200 when the database answers, 503 when it does not. */
export const healthRoute =
  (house: House): Route =>
  async ({ path, response }) => {
    if (path !== '/healthz') return false
    const isAlive = await withoutTenant(house.engine, (tx) => sql`select 1`.execute(tx)).then(
      () => true,
      () => false,
    )
    sendJson(response, isAlive ? 200 : 503, { ok: isAlive, engine: house.engine.kind, mode: house.ports.mode })
    return true
  }

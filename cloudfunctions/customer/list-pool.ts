import { sayActivity } from '@shared/customer/activity.rules'
import { customerContract } from '@shared/customer/customer.contract'
import { mayListPool } from '@shared/customer/customer.policy'
import { maskName } from '@shared/customer/mask.rules'
import { cooldownUntil, cutViews, startOfDay } from '@shared/customer/pool.rules'
import { regionText } from '@shared/customer/region.rules'
import { accept } from '@shared/kernel/decision'
import { type Instant, toCalendarDate } from '@shared/kernel/instant'
import { cutPage, readInstantCursor } from '@shared/kernel/page-cursor'
import type { PoolSettings } from '@shared/tenant/tenant.types'
import { implement } from '../_kernel/implement'
import { loadSettings } from '../tenant/tenant.service'
import { countClaims, listPoolRows, listViewed, saveViewed, type PoolRow } from './pool.repository'

const PAGE = 20

function presentPoolRow(row: PoolRow, settings: PoolSettings, now: Instant) {
  const { id, grade, industry, reason, pooledAt, orderCount, amountTotalFen } = row
  const until = cooldownUntil(pooledAt, settings)
  return {
    ...{ id, grade, industry, reason, pooledAt, orderCount, amountTotalFen },
    maskedName: maskName(row.name, row.kind),
    region: regionText(row),
    lastActivity: sayActivity(row.lastFollowupAt, now),
    coolingUntil: row.wasOwner && now < until ? until : null,
  }
}

/** 公海. What a rep sees of it is counted by customer and day; who arranges the work sees all of it. */
export const listPool = implement(customerContract.listPool, mayListPool, async ({ input, actor, tx, now }) => {
  const { tenantId, staffId } = actor
  const { pool } = await loadSettings(tx, tenantId)
  const most = actor.role === 'rep' ? pool.viewsPerDay : null
  const today = { staffId, day: toCalendarDate(now) }
  const claims = await countClaims(tx, tenantId, { staffId, since: startOfDay(now) })
  const seen = most === null ? [] : await listViewed(tx, tenantId, today)
  const { grade, reason, province } = input
  const from = readInstantCursor(input.cursor)
  const rows = await listPoolRows(tx, tenantId, { staffId, grade, reason, province, from, limit: PAGE + 1 })
  const { items, nextCursor } = cutPage(rows, PAGE, (row) => ({ key: row.pooledAt, id: row.id }))
  const { shown, isCut } = cutViews(items, seen, most)
  const customerIds = [...new Set([...seen, ...shown.map(({ id }) => id)])]
  if (customerIds.length > seen.length && most !== null) await saveViewed(tx, tenantId, { ...today, customerIds })
  return accept({
    items: shown.map((row) => presentPoolRow(row, pool, now)),
    nextCursor: isCut ? null : nextCursor,
    viewsLeft: most === null ? null : Math.max(0, most - customerIds.length),
    claimsLeft: Math.max(0, pool.claimsPerDay - claims),
    isCut,
  })
})

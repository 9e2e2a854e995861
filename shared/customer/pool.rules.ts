import { accept, type Decision, refuse } from '../kernel/decision'
import { addMs, DAY_MS, type Instant, toCalendarDate, toEpochMs, toInstant } from '../kernel/instant'
import type { StaffId } from '../kernel/ids'
import type { PoolSettings } from '../tenant/tenant.types'

/** Midnight of today as people in China see it: quotas begin anew there. */
export const startOfDay = (now: Instant): Instant => toInstant(toEpochMs(`${toCalendarDate(now)}T00:00:00+08:00`))

/** Until when a past owner has to leave a customer to others: counted from its coming into the pool, for everybody who ever had it. */
export const cooldownUntil = (pooledAt: Instant, { cooldownDays }: Pick<PoolSettings, 'cooldownDays'>): Instant =>
  addMs(pooledAt, cooldownDays * DAY_MS)

export interface ClaimSituation {
  ownerId: StaffId | null
  pooledAt: Instant | null
  /** The claimer owned it at any time before, not only last. */
  wasOwner: boolean
  /** What the claimer claimed today, successfully. */
  claimsToday: number
  /** How many customers the claimer owns. */
  owned: number
}

type ClaimRefusal = 'TAKEN' | 'COOLING' | 'CLAIMS_USED' | 'TOO_MANY_OWNED'

/** Whether a colleague gets a customer of the pool. A refusal costs nothing: claims are counted when they succeed. */
export function decideClaim(
  situation: ClaimSituation,
  settings: PoolSettings,
  now: Instant,
): Decision<null, ClaimRefusal> {
  const { ownerId, pooledAt, wasOwner, claimsToday, owned } = situation
  if (ownerId !== null || pooledAt === null) return refuse('TAKEN')
  if (wasOwner && now < cooldownUntil(pooledAt, settings)) return refuse('COOLING')
  if (claimsToday >= settings.claimsPerDay) return refuse('CLAIMS_USED')
  if (owned >= settings.mostOwned) return refuse('TOO_MANY_OWNED')
  return accept(null)
}

/**
 * The rows somebody may still look at today, in their order: what was seen today costs nothing again, the first new one beyond
 * the limit ends the page. No limit: null.
 */
export function cutViews<T extends { id: string }>(
  rows: readonly T[],
  seenToday: readonly string[],
  viewsPerDay: number | null,
): { shown: T[]; isCut: boolean } {
  if (viewsPerDay === null) return { shown: [...rows], isCut: false }
  const seen = new Set(seenToday)
  const shown: T[] = []
  for (const row of rows) {
    if (!seen.has(row.id) && seen.size >= viewsPerDay) return { shown, isCut: true }
    seen.add(row.id)
    shown.push(row)
  }
  return { shown, isCut: false }
}

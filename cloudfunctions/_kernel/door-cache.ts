import { addMs, type Instant } from '@shared/kernel/instant'
import type { TenantId } from '@shared/kernel/ids'
import type { House } from './house'
import type { DoorKey } from './implement'
import { findDoor } from './session-actor'
import { withoutTenant } from './transaction'

export interface OpenDoor {
  tenantId: TenantId
  target: string
}

/** A closed door is noticed this late; in exchange a public call saves three round trips. */
const KEEP_MS = 30_000
/** More doors than this and the oldest are forgotten; only doors that exist are kept, so strangers cannot fill it. */
const MOST_DOORS = 10_000

const kept = new WeakMap<House, Map<string, { door: OpenDoor; until: Instant }>>()

/** Looks a door up, or remembers it from a moment ago. Null when there is none. */
export async function openDoorOf(house: House, key: DoorKey): Promise<OpenDoor | null> {
  const doors = kept.get(house) ?? new Map<string, { door: OpenDoor; until: Instant }>()
  kept.set(house, doors)
  const name = `${key.kind} ${key.key}`
  const now = house.clock.now()
  const known = doors.get(name)
  if (known && known.until > now) return known.door
  const door = await withoutTenant(house.engine, (tx) => findDoor(tx, key))
  doors.delete(name)
  if (door) doors.set(name, { door, until: addMs(now, KEEP_MS) })
  const oldest = doors.size > MOST_DOORS ? doors.keys().next().value : undefined
  if (oldest !== undefined) doors.delete(oldest)
  return door
}

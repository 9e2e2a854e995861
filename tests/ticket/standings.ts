import { brandId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Moment } from '@shared/ticket/promise.rules'
import { decideSubmit } from '@shared/ticket/ticket-state.rules'
import type { Standing } from '@shared/ticket/ticket.types'
import { defaultSettings } from '@shared/tenant/tenant.types'
import { china, workingCalendar } from '../calendar/calendars'

const calendar = workingCalendar()

export const staffId = (name: string) => brandId<'Staff'>(name)

/** What decisions of the default company are made with: 9:00–12:00 and 13:30–18:00, Monday to Friday. */
export const moment = (wallClock: string, more: Partial<Moment> = {}): Moment => ({
  calendar,
  service: defaultSettings.service,
  now: china(wallClock),
  ...more,
})

/** Tuesday morning. */
export const START = '2026-11-17 10:00'

export const submitted = (more: Partial<Standing> = {}): Standing => ({
  ...decideSubmit(moment(START), { kind: 'return', priority: 'normal', agentId: null }),
  ...more,
})

export const assigned = (more: Partial<Standing> = {}): Standing => ({
  ...decideSubmit(moment(START), { kind: 'return', priority: 'normal', agentId: staffId('anna') }),
  ...more,
})

/** The value of a decision that must be accepted. */
export function taken<T>(decision: { ok: true; value: T } | { ok: false; code: string }): T {
  if (!decision.ok) throw new Error(decision.code)
  return decision.value
}

export const at = (wallClock: string): Instant => china(wallClock)

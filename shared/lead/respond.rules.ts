import { workingMinutesBetween } from '../calendar/working-time.rules'
import type { WorkingCalendar } from '../calendar/working-calendar.rules'
import { addWorkingMinutes } from '../calendar/working-time.rules'
import type { Instant } from '../kernel/instant'

/** After taking a lead the first call is due within two working hours. */
export const FIRST_CALL_MINUTES = 120

/** Without anybody on duty an answer is promised within one working day of the default week. */
const NOBODY_ON_DUTY_MINUTES = 450

/** By when somebody answers, honest about nights, holidays and an empty desk. */
export const decideAnswerBy = (
  calendar: WorkingCalendar,
  now: Instant,
  { acceptWithinMinutes, isTaken }: { acceptWithinMinutes: number; isTaken: boolean },
): Instant =>
  addWorkingMinutes(calendar, now, isTaken ? acceptWithinMinutes : acceptWithinMinutes + NOBODY_ON_DUTY_MINUTES)

interface Answerable {
  createdAt: Instant
  respondedAt: Instant | null
}

/** Clocks of two servers differ: no contact is before its lead. */
const contactOf = ({ createdAt }: Answerable, at: Instant): Instant => (at < createdAt ? createdAt : at)

/** The first response (首次响应), counted once; null when there was one before. */
export function decideFirstResponse(
  calendar: WorkingCalendar,
  lead: Answerable,
  at: Instant,
): { respondedAt: Instant; workingMinutes: number } | null {
  if (lead.respondedAt !== null) return null
  const respondedAt = contactOf(lead, at)
  return { respondedAt, workingMinutes: workingMinutesBetween(calendar, lead.createdAt, respondedAt) }
}

/** Whether the contact made at that moment is what was counted as the first response. */
export const isResponse = (lead: Answerable, at: Instant): boolean => lead.respondedAt === contactOf(lead, at)

import { advanceToWorkingTime } from '../calendar/working-time.rules'
import type { WorkingCalendar } from '../calendar/working-calendar.rules'
import { CHINA_OFFSET_MINUTES, DAY_MS, type Instant, MINUTE_MS, toEpochMs, toInstant } from '../kernel/instant'
import type { FollowupSettings } from '../tenant/tenant.types'

/** What happens to a plan nobody follows: it falls due, its rep is reminded, the manager told, the customer given away. */
const silenceSteps = ['due', 'remind', 'tell', 'reassign'] as const
export type SilenceStep = (typeof silenceSteps)[number]

/** How far a plan has been escalated once a step was taken; kept as `followup_plan.escalation`. */
export const escalationOf = (step: SilenceStep): number => silenceSteps.indexOf(step)

/** The step after the given escalation, or null after the last. */
export const stepAfter = (escalation: number): SilenceStep | null => silenceSteps[escalation + 1] ?? null

const OFFSET_MS = CHINA_OFFSET_MINUTES * MINUTE_MS

const startOfDay = (moment: Instant): number => {
  const local = toEpochMs(moment) + OFFSET_MS
  return local - (local % DAY_MS) - OFFSET_MS
}

/** The morning of a day as people in China see it: planned items come into sight then, not days before. */
export const morningOf = (moment: Instant): Instant => toInstant(startOfDay(moment))

/** The same time of day that many working days later; where nobody works at that time, when work begins next. */
export function addWorkingDays(calendar: WorkingCalendar, from: Instant, days: number): Instant {
  const timeOfDayMs = toEpochMs(from) - startOfDay(from)
  let day = startOfDay(from)
  for (let i = 0; i < days; i += 1) day = startOfDay(advanceToWorkingTime(calendar, toInstant(day + DAY_MS)))
  return advanceToWorkingTime(calendar, toInstant(day + timeOfDayMs))
}

interface SilentPlan {
  dueAt: Instant
  createdAt: Instant
}

const daysBefore = (step: SilenceStep, settings: FollowupSettings): number => {
  switch (step) {
    case 'due':
      return 0
    case 'remind':
      return settings.remindRepDay
    case 'tell':
      return settings.tellManagerDay
    case 'reassign':
      return settings.reassignDay
  }
}

/**
 * When a step is to be taken. Days of silence are working days, counted from the due time, or from when the present
 * holder got an overdue plan, so that nobody is blamed for the silence of a predecessor. Never before `now`, always in working time.
 */
export function decideStepAt(
  plan: SilentPlan,
  step: SilenceStep,
  { calendar, settings, now }: { calendar: WorkingCalendar; settings: FollowupSettings; now: Instant },
): Instant {
  const since = plan.dueAt > plan.createdAt ? plan.dueAt : plan.createdAt
  const start = advanceToWorkingTime(calendar, since)
  const planned = addWorkingDays(calendar, start, daysBefore(step, settings))
  return advanceToWorkingTime(calendar, planned > now ? planned : now)
}

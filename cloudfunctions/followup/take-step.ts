import { decideStepAt, escalationOf, stepAfter, type SilenceStep } from '@shared/followup/silence.rules'
import type { EventCall, EventScope } from '../_kernel/event-handler'
import { loadCalendar } from '../calendar/calendar.service'
import { loadSettings } from '../tenant/tenant.service'
import { giveAway } from './give-away'
import { lockCustomerOfPlan, lockOpenPlan, noteEscalation } from './open-plan.repository'
import { remindOfDue, remindOfSilence, tellManager } from './remind'
import type { SilentCase } from './silent-case'
import './followup.events'

type TakeStep = (at: EventScope, silent: SilentCase) => Promise<void>

const steps: Record<SilenceStep, TakeStep> = {
  due: remindOfDue,
  remind: remindOfSilence,
  tell: tellManager,
  reassign: giveAway,
}

/**
 * One step of a plan's reminders, and the appointment of the next. A plan that was fulfilled or replaced stops the chain,
 * a step that was taken before is not taken again, and one that comes too early (the calendar or the settings changed,
 * or it fell outside working time) waits for its moment.
 */
export async function takeStep(event: EventCall<{ planId: string; step: SilenceStep }>): Promise<void> {
  const { planId, step } = event.payload
  await event.finish(async (at) => {
    const { tx, tenantId, now, after } = at
    const customer = await lockCustomerOfPlan(tx, tenantId, planId)
    const plan = await lockOpenPlan(tx, tenantId, planId)
    const rank = escalationOf(step)
    if (plan === null || (rank > 0 && plan.escalation >= rank)) return
    const calendar = await loadCalendar(tx, tenantId)
    const { followup: settings } = await loadSettings(tx, tenantId)
    const when = (of: SilenceStep) => decideStepAt(plan, of, { calendar, settings, now })
    if (when(step) > now) return after.append('followup.step', event.payload, { runAt: when(step) })
    await noteEscalation(tx, tenantId, { planId, escalation: Math.max(plan.escalation, rank) })
    await steps[step](at, { plan, ownerId: customer?.ownerId ?? null, settings })
    const next = stepAfter(Math.max(plan.escalation, rank))
    if (next !== null) after.append('followup.step', { planId, step: next }, { runAt: when(next) })
  })
}

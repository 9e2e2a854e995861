import { poolTimeline } from '@shared/customer/pool.labels'
import { poolWhy } from '@shared/followup/pool.labels'
import { advanceToWorkingTime } from '@shared/calendar/working-time.rules'
import { addMs, DAY_MS, HOUR_MS } from '@shared/kernel/instant'
import { morningOf } from '@shared/followup/silence.rules'
import { appoint } from './tell'
import type { World } from './world'

/** Of fifty customers nobody is planning anything for, one lies in the pool. */
const EVERY = 50

const reasons = ['silent', 'no_need', 'unreachable', 'silent', 'not_fit'] as const
const whyOf = (reason: (typeof reasons)[number]): string =>
  reason === 'silent' ? poolWhy.reclaimed(30) : poolWhy.released(reason, '')

/** 公海: customers with orders and history whom nobody works on, given or taken back in the last three weeks. */
export function makePool(world: World): void {
  const { rows, now } = world
  const planned = new Set(rows.followup_plan.map((plan) => plan.customer_id))
  const worked = new Set([
    ...rows.lead.map((lead) => lead.customer_id),
    ...rows.lead.map((lead) => lead.match_customer_id),
    ...rows.ticket.map((ticket) => ticket.customer_id),
    ...rows.inbox_item.map((item) => item.customer_id),
    ...rows.member.map((member) => member.customer_id),
    ...rows.customer_collaborator.map((row) => row.customer_id),
  ])
  const idle = rows.customer.filter(({ id, grade }) => !planned.has(id) && !worked.has(id) && grade !== 'A')
  idle.forEach((customer, place) => {
    if (place % EVERY !== 0) return
    const nth = place / EVERY
    const reason = reasons[nth % reasons.length] ?? 'silent'
    const at = addMs(now, -((nth % 20) + 1) * DAY_MS - nth * HOUR_MS)
    Object.assign(customer, { owner_id: null, pool_reason: reason, updated_at: at })
    rows.timeline_entry.push({
      ...{ id: world.idAt(at), customer_id: customer.id, lead_id: null, source_id: null },
      ...{ at, kind: 'owner', title: poolTimeline.toPool, words: whyOf(reason), actor_name: '系统' },
    })
  })
}

/** The morning's look at whom nobody follows. */
export function appointSweep(world: World): void {
  const runAt = advanceToWorkingTime(world.calendar, addMs(morningOf(world.now), DAY_MS))
  appoint(world, { topic: 'followup.sweepPool', payload: { afterId: '' }, runAt })
}

import type { WorkingCalendar } from '@shared/calendar/working-calendar.rules'
import { addWorkingMinutes } from '@shared/calendar/working-time.rules'
import { FIRST_CALL_MINUTES } from '@shared/lead/respond.rules'
import { planWords, timelineWords } from '@shared/lead/lead.labels'
import type { At } from '../_kernel/at'
import { appendTimeline } from '../customer/customer.service'
import { planNext, pushInbox } from '../followup/followup.service'
import type { Incoming, LeadDraft } from './intake.types'
import { offeredFace, takenFace } from './lead-face'

interface Placed {
  draft: LeadDraft
  incoming: Incoming
  calendar: WorkingCalendar
}

const facedOf = ({ draft, incoming }: Placed) => ({
  ...draft.lead,
  phone: draft.lead.phones[0] ?? null,
  channelName: incoming.channel.name,
})

/** The offer stands in the rep's inbox with the commit; the message and the deadline follow. */
function offer(at: At, placed: Placed): void {
  const { lead, offer: made } = placed.draft
  if (made === null) return
  const { staff_id: staffId, accept_by: acceptBy, id: assignmentId } = made
  const face = offeredFace(facedOf(placed))
  const why = { kind: 'offer' as const, acceptBy }
  at.after.alongside(
    pushInbox(at, [
      { ...face, staffId, kind: 'lead_offer', subjectId: lead.id, leadId: lead.id, why, dueAt: acceptBy },
    ]),
  )
  at.after.append('lead.offered', { leadId: lead.id, staffId, assignmentId })
  const runAt = acceptBy ?? at.now
  at.after.append('lead.offerExpired', { leadId: lead.id, assignmentId }, { runAt })
}

async function keep(at: At, placed: Placed): Promise<void> {
  const { lead, offer: made } = placed.draft
  if (made === null) return
  const dueAt = addWorkingMinutes(placed.calendar, at.now, FIRST_CALL_MINUTES)
  const face = takenFace(facedOf(placed))
  await planNext(at, { leadId: lead.id, staffId: made.staff_id, dueAt, what: planWords.firstCall, face })
}

function attach(at: At, { draft, incoming }: Placed): void {
  const { lead, collision } = draft
  if (lead.customer_id === null) return
  at.after.alongside(
    appendTimeline(at, [
      {
        customerId: lead.customer_id,
        leadId: lead.id,
        kind: 'lead',
        title: timelineWords.attached(incoming.channel.name),
        words: lead.wish,
        actorName: incoming.mineOf?.name ?? '',
        sourceId: lead.id,
      },
    ]),
  )
  at.after.append('lead.attached', { leadId: lead.id, customerId: lead.customer_id })
  if (collision !== null) at.after.append('lead.collided', { collisionId: collision.id })
}

/** What follows a new lead in the same transaction: one statement and the events that tell people. */
export async function followLead(at: At, placed: Placed): Promise<void> {
  const { lead } = placed.draft
  if (lead.state === 'offered') offer(at, placed)
  if (lead.state === 'accepted') await keep(at, placed)
  if (lead.state === 'attached') attach(at, placed)
  if (lead.state === 'unassigned') at.after.append('lead.unassigned', { leadId: lead.id })
  if (lead.match === 'likely' && lead.match_customer_id !== null)
    at.after.append('lead.likely', { leadId: lead.id, customerId: lead.match_customer_id })
}

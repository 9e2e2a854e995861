import { isInScope, type StaffActor } from '../kernel/actor'
import type { StaffId } from '../kernel/ids'
import { publicOn, staffWith } from '../kernel/policy'
import { isOpen, isWaiting } from './accept.rules'
import type { LeadState } from './lead.types'

export const mayReadForm = publicOn('a passer-by sees the form before leaving a wish')
export const mayReadWish = publicOn(
  'a passer-by sees what was understood of their own words; nothing of the company is read',
)
export const maySubmitLead = publicOn('a passer-by leaves a wish without an account')
export const mayReceiveIntake = publicOn('websites and form tools post leads with a form key')

export const mayWorkLeads = staffWith('owner', 'manager', 'rep')
export const mayReassignLeads = staffWith('owner', 'manager')

export interface GuardedLead {
  state: LeadState
  ownerId: StaffId | null
}

const isManaging = (actor: StaffActor): boolean => actor.role === 'owner' || actor.role === 'manager'

const isManagersOwn = (actor: StaffActor, lead: GuardedLead): boolean =>
  isManaging(actor) && (lead.ownerId === null || isInScope(actor.scope, lead.ownerId))

/** The number is seen by who took the lead and by their managers; before it is taken, by managers only. */
export const maySeePhone = (actor: StaffActor, lead: GuardedLead): boolean =>
  isManagersOwn(actor, lead) || (!isWaiting(lead.state) && isInScope(actor.scope, lead.ownerId))

/** Ending a waiting lead is for whom it was offered to now, and for managers; not for who let it lie before. */
export const mayEndLead = (actor: StaffActor, lead: GuardedLead): boolean =>
  isManagersOwn(actor, lead) || isInScope(actor.scope, lead.ownerId)

/** What the caller may do with a lead they can see, so that the phone hides what would be refused. */
export const presentMayLead = (actor: StaffActor, lead: GuardedLead) => ({
  accept: isWaiting(lead.state),
  work: lead.state === 'accepted' && isInScope(actor.scope, lead.ownerId),
  reassign: isOpen(lead.state) && isManagersOwn(actor, lead),
  showPhone: maySeePhone(actor, lead),
})

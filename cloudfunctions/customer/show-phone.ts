import { customerContract } from '@shared/customer/customer.contract'
import { mayShowPhone } from '@shared/customer/customer.policy'
import { accept } from '@shared/kernel/decision'
import { sayPhone } from '@shared/kernel/speech-figures'
import { implement } from '../_kernel/implement'
import { loadContactPhone } from './contact.repository'

/** Shows a full number. The audit log keeps who saw whose number and when, never the number. */
export const showPhone = implement(customerContract.showPhone, mayShowPhone, async ({ input, actor, tx, after }) => {
  const { contactId } = input
  const { phone, customerId } = await loadContactPhone(tx, actor.tenantId, actor.scope, contactId)
  after.audit({ action: 'customer.phoneShown', subjectKind: 'contact', subjectId: contactId, detail: { customerId } })
  return accept(phone === null ? { phone: null, dial: null } : { phone: sayPhone(phone), dial: phone })
})

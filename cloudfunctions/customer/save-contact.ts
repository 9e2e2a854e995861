import { customerContract } from '@shared/customer/customer.contract'
import { customerFieldLabels } from '@shared/customer/customer.labels'
import { maySaveContact } from '@shared/customer/customer.policy'
import { accept, refuse } from '@shared/kernel/decision'
import { parsePhones } from '@shared/kernel/phone'
import { maskPhone } from '@shared/kernel/speech-figures'
import { normaliseText } from '@shared/kernel/text'
import { invalidInput } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { insertContact, loadContactPhone, updateContact } from './contact.repository'
import { lockVisibleCustomer, refreshIndex } from './customer.service'

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

function readEmail(typed: string): string | null {
  const email = normaliseText(typed).toLowerCase()
  if (email === '') return null
  if (!EMAIL.test(email)) throw invalidInput({ email: customerFieldLabels.emailWrong })
  return email
}

/** The typed number in E.164; '' means none, undefined that it could not be read. */
function readPhone(typed: string, kept: string | null): string | null | undefined {
  if (typed === '') return null
  // Whoever sees only the mask sends it back unchanged: the number behind it stays.
  if (kept !== null && typed === maskPhone(kept)) return kept
  return parsePhones(typed)[0]?.e164
}

export const saveContact = implement(customerContract.saveContact, maySaveContact, async (call) => {
  const { input, actor, tx, after } = call
  const { customerId, title, role, birthday, isPrimary } = input
  await lockVisibleCustomer(tx, actor.tenantId, actor.scope, customerId)
  const kept =
    input.contactId === null ? null : await loadContactPhone(tx, actor.tenantId, actor.scope, input.contactId)
  const phone = readPhone(input.phone, kept?.phone ?? null)
  if (phone === undefined) return refuse('PHONE_UNREADABLE')
  const email = readEmail(input.email)
  const contact = {
    name: normaliseText(input.name),
    title: normaliseText(title),
    role,
    phone,
    email,
    birthday,
    isPrimary,
  }
  if (contact.name === '') throw invalidInput({ name: customerFieldLabels.contactNameEmpty })
  const contactId = input.contactId ?? call.newId<'Contact'>()
  await (input.contactId === null ? insertContact : updateContact)(call, { customerId, contactId, contact })
  await refreshIndex(call, customerId)
  after.audit({ action: 'customer.contactSaved', subjectKind: 'contact', subjectId: contactId, detail: { customerId } })
  return accept({ contactId })
})

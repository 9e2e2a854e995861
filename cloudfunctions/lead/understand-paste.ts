import { regionText } from '@shared/customer/region.rules'
import { accept } from '@shared/kernel/decision'
import { sayPhone } from '@shared/kernel/speech-figures'
import { parsePastedLead } from '@shared/lead/clean.rules'
import { leadContract } from '@shared/lead/lead.contract'
import { mayReadWish, mayWorkLeads } from '@shared/lead/lead.policy'
import { implement } from '../_kernel/implement'

function understand(pasted: string) {
  const clean = parsePastedLead(pasted)
  return {
    name: clean.contactName ?? '',
    phone: clean.phones.map(({ e164 }) => sayPhone(e164)).join(' / '),
    company: clean.companyName ?? '',
    wish: clean.wish ?? '',
    email: clean.email ?? '',
    region: regionText(clean.region ?? {}),
    notes: clean.notes,
  }
}

export const understandPaste = implement(leadContract.understand, mayWorkLeads, async ({ input }) =>
  accept(understand(input.pasted)),
)

/** At the form, where whoever writes has no session. */
export const readWish = implement(
  leadContract.readWish,
  mayReadWish,
  async ({ input }) => accept(understand(input.pasted)),
  { door: ({ formKey }) => ({ kind: 'form', key: formKey }) },
)

import { regionText } from '@shared/customer/region.rules'
import { accept } from '@shared/kernel/decision'
import { sayPhone } from '@shared/kernel/speech-figures'
import { parsePastedLead } from '@shared/lead/clean.rules'
import { leadContract } from '@shared/lead/lead.contract'
import { mayWorkLeads } from '@shared/lead/lead.policy'
import { implement } from '../_kernel/implement'

export const understandPaste = implement(leadContract.understand, mayWorkLeads, async ({ input }) => {
  const clean = parsePastedLead(input.pasted)
  return accept({
    name: clean.contactName ?? '',
    phone: clean.phones.map(({ e164 }) => sayPhone(e164)).join(' / '),
    company: clean.companyName ?? '',
    wish: clean.wish ?? '',
    email: clean.email ?? '',
    region: regionText(clean.region ?? {}),
    notes: clean.notes,
  })
})

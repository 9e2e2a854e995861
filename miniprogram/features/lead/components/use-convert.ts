import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Inputs } from '@shared/contract'
import type { CustomerId } from '@shared/kernel/ids'
import { api } from '@/platform/call'
import { CallRefused } from '@/platform/call-error'
import { openLink } from '@/platform/navigate'
import { useDraft } from '@/platform/use-draft'
import { useConvert as useConvertCommand, type LeadDetail } from '../lead.calls'

type ConvertInput = Required<Inputs['lead']['convert']>
/** Everything of the new customer that can be looked over. */
export type ConvertDraft = Omit<ConvertInput, 'leadId' | 'intoCustomerId'>

/** What a customer holds; a lead keeps whatever was written. */
const most = { customerName: 60, industry: 20, region: 40, contactName: 20, need: 300 } as const

/** Nothing is typed again: what the lead knows stands in the form, no longer than what can be saved. */
const prefill = (lead: LeadDetail): ConvertDraft => ({
  customerName: (lead.company || lead.name).slice(0, most.customerName),
  grade: lead.grade,
  industry: lead.industry.slice(0, most.industry),
  region: lead.region.slice(0, most.region),
  contactName: lead.name.slice(0, most.contactName),
  contactTitle: '',
  contactRole: 'unknown',
  need: lead.wish.slice(0, most.need),
  tagNames: [lead.intent].filter((intent) => intent !== '' && intent !== '其他'),
})

/** The form 转成客户: a draft, the tags of the house, and what to do when this customer is known already. */
export function useConvertForm(lead: LeadDetail) {
  const draft = useDraft<ConvertDraft>(`lead.convert:${lead.id}`, prefill(lead))
  const known = lead.matchCustomer?.customerId ?? null
  const [into, setInto] = useState<CustomerId | null>(lead.match === 'sure' ? known : null)
  const convert = useConvertCommand()
  const { failure } = convert
  const hasTwin = failure instanceof CallRefused && failure.code === 'CUSTOMER_EXISTS'
  const { data: tags = [] } = useQuery({
    queryKey: ['customer', 'tags'],
    queryFn: () => api.customer.listTags({}),
    select: ({ items }) => items.map(({ name }) => name),
  })
  const { data: twins = [] } = useQuery({
    queryKey: ['customer', 'search', draft.value.customerName],
    queryFn: () => api.customer.search({ text: draft.value.customerName }),
    enabled: hasTwin && draft.value.customerName !== '',
    select: ({ items }) => items,
  })
  const save = async () => {
    const made = await convert.run({ ...draft.value, leadId: lead.id, intoCustomerId: into })
    if (made === null) return
    draft.discard()
    await openLink(`/desks/customer/index?customerId=${made.customerId}`)
  }
  const wrong = failure instanceof CallRefused ? failure.fields : {}
  return { draft, into, setInto, known, hasTwin, twins, tags, failure, wrong, save }
}

export type ConvertForm = ReturnType<typeof useConvertForm>

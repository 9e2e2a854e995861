import { useQuery } from '@tanstack/react-query'
import type { Outputs } from '@shared/contract'
import { api } from '@/platform/call'
import { useCommand } from '@/platform/use-command'

export type Form = Outputs['lead']['readForm']
export type Question = Form['questions'][number]
export type Receipt = Outputs['lead']['submit']

/** The form as its company wrote it. */
export const useForm = (formKey: string) =>
  useQuery({
    queryKey: ['lead', 'form', formKey],
    queryFn: () => api.lead.readForm({ formKey }),
    enabled: formKey !== '',
    staleTime: 60_000,
  })

/** A wish is sent once, also when the phone is restarted between two tries. */
export const useSubmitWish = (formKey: string) => useCommand(api.lead.submit, { rememberAs: `lead.submit:${formKey}` })

import { useEffect, useState } from 'react'
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

/** Long enough not to ask at every letter, short enough to feel at once. */
const REST_MS = 500
/** Shorter texts hold nothing to sort out. */
const LEAST_LENGTH = 4

function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}

/** What the server reads in a pasted text, while one looks on; nothing when it cannot say. */
export function useUnderstood(formKey: string, pasted: string): readonly { label: string; value: string }[] {
  const text = useRested(pasted.trim())
  const { data } = useQuery({
    queryKey: ['lead', 'understood', formKey, text],
    queryFn: () => api.lead.readWish({ formKey, pasted: text }),
    enabled: text.length >= LEAST_LENGTH,
  })
  if (data === undefined || pasted.trim().length < LEAST_LENGTH) return []
  return [
    { label: '称呼', value: data.name },
    { label: '电话', value: data.phone },
    { label: '公司', value: data.company },
    { label: '需求', value: data.wish },
  ].filter(({ value }) => value !== '')
}

/** A wish is sent once, also when the phone is restarted between two tries. */
export const useSubmitWish = (formKey: string) => useCommand(api.lead.submit, { rememberAs: `lead.submit:${formKey}` })

import { useState } from 'react'
import { api } from '@/platform/call'
import { isCallFailure } from '@/platform/call-error'
import type { Consent } from '@/platform/platform.types'
import { askConsent } from '@/platform/subscribe'
import { useIsOnline } from '@/platform/system'
import { useDraft } from '@/platform/use-draft'
import { useFiles } from '@/platform/use-files'
import { useSubmit, type Prepared, type Receipt } from '../ticket.calls'
import { checkTicket, emptyTicket, MOST_PHOTOS, readComplaints, toSubmit, type TicketDraft } from './ticket-draft'

/** Tells the server what was allowed; a consent that is lost costs one message, never the ticket. */
async function keepConsent(results: Consent): Promise<void> {
  if (Object.keys(results).length === 0) return
  try {
    await api.message.acceptSubscriptions({ results })
  } catch (error) {
    if (!isCallFailure(error)) throw error
  }
}

/** What is written on 我要售后, kept by itself, and how it is sent once. */
export function useSubmitForm(prepared: Prepared, onSent: (receipt: Receipt) => void) {
  const draft = useDraft<TicketDraft>('ticket', emptyTicket)
  const isOnline = useIsOnline()
  const files = useFiles({
    kept: draft.value.files,
    onKept: (kept) => draft.change({ files: kept }),
    mostPhotos: MOST_PHOTOS,
    isOnline,
  })
  const submitting = useSubmit()
  const [isChecked, setChecked] = useState(false)
  const [missing, setMissing] = useState(0)
  const seen = checkTicket(draft.value, prepared.phone)
  const complaints = isChecked ? { ...readComplaints(submitting.failure), ...seen } : {}

  const submit = async () => {
    setChecked(true)
    if (Object.keys(seen).length > 0) return
    // WeChat asks only in the tap itself, so before anything is waited for.
    const asked = askConsent(prepared.templateIds)
    const { fileIds, missing: lost } = await files.settle()
    setMissing(lost)
    if (lost > 0) return
    await keepConsent(await asked)
    const orderIds = prepared.orders.map(({ id }) => id)
    const receipt = await submitting.run(toSubmit(draft.value, { fileIds, orderIds }))
    if (receipt === null) return
    files.clear()
    draft.discard()
    onSent(receipt)
  }
  const change = (parts: Partial<TicketDraft>) => {
    if (submitting.failure !== null) submitting.reset()
    draft.change(parts)
  }
  const trouble = () => {
    if (!isChecked) return null
    if (missing > 0) return `${missing} 张照片还没传上，点照片重传，或去掉再提交`
    if (Object.keys(complaints).length > 0) return '还差一点，看看标红的地方'
    return submitting.failure?.message ?? null
  }
  return { draft, files, change, submit, complaints, trouble: trouble(), isOnline }
}

export type SubmitForm = ReturnType<typeof useSubmitForm>

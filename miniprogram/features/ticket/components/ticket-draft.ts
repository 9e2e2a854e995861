import type { FileId } from '@shared/kernel/ids'
import type { Inputs } from '@shared/contract'
import type { TicketKind } from '@shared/ticket/ticket.types'
import { CallRefused, type CallFailure } from '@/platform/call-error'
import type { KeptFile } from '@/platform/use-files'

/** What a customer is writing. */
export interface TicketDraft {
  kind: TicketKind | null
  orderId: string | null
  words: string
  /** Typed by somebody who has verified no number. */
  phone: string
  files: readonly KeptFile[]
}

export const emptyTicket: TicketDraft = { kind: null, orderId: null, words: '', phone: '', files: [] }

export const MOST_PHOTOS = 9

/** A sentence per field. */
export type Complaints = Readonly<Record<string, string>>

/** What can be seen without asking the server. */
export function checkTicket({ kind, words, phone }: TicketDraft, verified: string | null): Complaints {
  return {
    ...(kind === null ? { kind: '请选一下遇到了什么问题' } : {}),
    ...(words.trim() === '' ? { words: '请写一句话，说说发生了什么' } : {}),
    ...(verified === null && phone.trim() === '' ? { phone: '请留个手机号，我们好联系您' } : {}),
  }
}

/** An order that is no longer offered is left out rather than refused. */
export const toSubmit = (
  { kind, orderId, words, phone }: TicketDraft,
  { fileIds, orderIds }: { fileIds: FileId[]; orderIds: readonly string[] },
): Inputs['ticket']['submit'] => ({
  kind: kind ?? 'other',
  words: words.trim(),
  orderId: orderId !== null && orderIds.includes(orderId) ? orderId : null,
  fileIds,
  phone: phone.trim(),
})

/** The server's sentences at their fields. */
export function readComplaints(failure: CallFailure | null): Complaints {
  if (!(failure instanceof CallRefused)) return {}
  if (failure.code === 'PHONE_NEEDED' || failure.code === 'PHONE_UNREADABLE') return { phone: failure.message }
  if (failure.code === 'CONTENT_REFUSED') return { words: failure.message }
  return failure.fields
}

import type { InboxFace } from '@shared/followup/inbox.types'
import { maskPhone } from '@shared/kernel/speech-figures'
import { sayLead } from '@shared/lead/lead.labels'

interface Faced {
  name: string
  company: string
  phone: string | null
  grade: 'A' | 'B' | 'C' | 'D'
  channelName: string
}

const faceWith = (lead: Faced, phone: string | null): InboxFace => ({
  title: sayLead(lead),
  tags: lead.channelName === '' ? [] : [{ words: lead.channelName, tone: 'plain' }],
  grade: lead.grade,
  phone,
})

/** A lead in an inbox before it is taken: the number is masked. */
export const offeredFace = (lead: Faced): InboxFace =>
  faceWith(lead, lead.phone === null ? null : maskPhone(lead.phone))

/** A lead in the inbox of whoever took it. */
export const takenFace = (lead: Faced): InboxFace => faceWith(lead, lead.phone)

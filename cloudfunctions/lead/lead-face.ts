import { parseCompanyName } from '@shared/customer/company-name.rules'
import type { InboxFace, InboxTag } from '@shared/followup/inbox.types'
import { maskPhone } from '@shared/kernel/speech-figures'
import { cutText } from '@shared/kernel/text'
import { sayLead } from '@shared/lead/lead.labels'

interface Faced {
  name: string
  company: string
  phone: string | null
  grade: 'A' | 'B' | 'C' | 'D'
  channelName: string
  wish: string
}

/** A tag is a glance, not a text. */
const WISH_CHARS = 14

const glance = (wish: string): string => {
  const [line = ''] = wish.split('\n')
  return line.length > WISH_CHARS ? `${cutText(line, WISH_CHARS)}…` : line
}

const tagsOf = ({ channelName, wish, grade }: Faced): InboxTag[] => {
  const tags: InboxTag[] = [
    { words: channelName, tone: 'accent' },
    { words: glance(wish), tone: 'plain' },
    { words: `${grade} 级`, tone: grade === 'A' ? 'good' : 'plain' },
  ]
  return tags.filter(({ words }) => words !== '')
}

/** What people call a company: without its city and its legal form, which fill a phone's line. */
const calledShort = (company: string): string => parseCompanyName(company).core.toUpperCase() || company

const faceWith = (lead: Faced, phone: string | null): InboxFace => ({
  title: sayLead({ name: lead.name, company: calledShort(lead.company) }),
  tags: tagsOf(lead),
  grade: lead.grade,
  phone,
})

/** A lead in an inbox before it is taken: the number is masked. */
export const offeredFace = (lead: Faced): InboxFace =>
  faceWith(lead, lead.phone === null ? null : maskPhone(lead.phone))

/** A lead in the inbox of whoever took it. */
export const takenFace = (lead: Faced): InboxFace => faceWith(lead, lead.phone)

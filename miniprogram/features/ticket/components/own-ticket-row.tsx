import { sayMoment } from '@shared/kernel/speech-time'
import { kindWords } from '@shared/ticket/ticket.labels'
import { open } from '@/platform/navigate'
import { now } from '@/platform/now'
import { ListRow } from '@/ui/list-row'
import type { OwnTicket } from '../ticket.calls'
import { kindIcons, toStateTag } from '../show/ticket-words'

/** One of one's own tickets; what is new since the last look stands out. */
export function OwnTicketRow({ ticket }: { ticket: OwnTicket }) {
  const { id, number, kind, state, words, updatedAt, hasNews } = ticket
  return (
    <ListRow
      icon={kindIcons[kind]}
      tone={hasNews || state === 'waiting' ? 'accent' : 'plain'}
      title={`${kindWords[kind]} · ${number}`}
      why={words}
      tags={[
        toStateTag(state),
        ...(hasNews ? [{ text: '有新进展', tone: 'bad' as const }] : []),
        { text: sayMoment(updatedAt, now()) },
      ]}
      onOpen={() => void open('/features/ticket/pages/track/index', { ticketId: id })}
    />
  )
}

import { kindWords } from '@shared/ticket/ticket.labels'
import { ListRow } from '@/ui/list-row'
import type { TicketRow as Row } from '../desk.calls'
import { kindIcons, kindTone, priorityTags, toDeskStateTag, toWhy } from './ticket-words'

/** Props of {@link TicketRow}. */
export interface TicketRowProps {
  ticket: Row
  onOpen: () => void
  /** The one main action, e.g. 接下. */
  action?: { label: string; onTap: () => unknown }
  /** Managers look at other people's: then whose it is counts. */
  showsAgent?: boolean
}

/** A ticket in a list: who, why now, what it is about. */
export function TicketRow({ ticket, onOpen, action, showsAgent = false }: TicketRowProps) {
  const { kind, state, title, words, number, agentName } = ticket
  return (
    <ListRow
      icon={kindIcons[kind]}
      tone={kindTone(kind)}
      title={`${title} · ${kindWords[kind]}`}
      why={ticket.why === '' ? words : toWhy(ticket)}
      tags={[
        toDeskStateTag(state),
        ...priorityTags(ticket.priority),
        { text: number },
        ...(ticket.why === '' ? [] : [{ text: words }]),
        // That nobody has it stands in the line above.
        ...(showsAgent && agentName !== null ? [{ text: agentName }] : []),
      ]}
      onOpen={onOpen}
      {...(action === undefined ? {} : { action: { ...action, isPrimary: true } })}
    />
  )
}

import { TicketDesk } from '@/features/ticket/show/ticket-desk'

interface DeskPaneProps {
  ticketId: string
}

/** The ticket beside the list. */
export function DeskPane({ ticketId }: DeskPaneProps) {
  return <TicketDesk ticketId={ticketId} look="pane" />
}

import { refreshDesk } from '@/features/ticket/desk.calls'
import { TicketDesk } from '@/features/ticket/show/ticket-desk'
import { usePageQuery, usePullDown } from '@/platform/page'

/** One ticket for who answers it: `?ticketId=`. */
export default function TicketPage() {
  const { ticketId = '' } = usePageQuery()
  usePullDown(() => refreshDesk(ticketId))
  return <TicketDesk key={ticketId} ticketId={ticketId} look="page" />
}

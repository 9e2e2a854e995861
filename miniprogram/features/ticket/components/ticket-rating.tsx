import { useRate, type Track } from '../ticket.calls'
import { Rating } from './rating'

/** How the customer found what was done about one ticket. */
export function TicketRating({ track }: { track: Track }) {
  const { id: ticketId, survey } = track
  const rating = useRate()
  if (survey === null) return null
  return (
    <Rating
      question="这次售后满意吗"
      survey={survey}
      failure={rating.failure}
      onRate={async (given) => (await rating.run({ ticketId, ...given })) !== null}
    />
  )
}

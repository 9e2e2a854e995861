import { WorkedCard } from '@/desks/customer/worked-card'

interface CardPaneProps {
  customerId: string
}

/** The card beside the list. */
export function CardPane({ customerId }: CardPaneProps) {
  return <WorkedCard customerId={customerId} width="pane" />
}

interface CardPaneProps {
  customerId: string
}

/** A phone has no second pane: the card is a page of its own there, and stays out of the main package. */
export function CardPane(props: CardPaneProps) {
  void props
  return null
}

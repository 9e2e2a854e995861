interface DeskPaneProps {
  ticketId: string
}

/** A phone has no second pane: the ticket is a page of its own there, and stays out of the main package. */
export function DeskPane(props: DeskPaneProps) {
  void props
  return null
}

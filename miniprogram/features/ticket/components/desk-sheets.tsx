import type { Desk } from '../desk.calls'
import { HandOverSheet } from './hand-over-sheet'
import { LinkCustomerSheet } from './link-customer-sheet'
import { LinkOrderSheet } from './link-order-sheet'
import { MergeSheet } from './merge-sheet'
import { PrioritySheet } from './priority-sheet'
import { ReadyAnswers } from './ready-answers'

export type DeskPanel = 'more' | 'hand over' | 'merge' | 'order' | 'customer' | 'priority' | 'answers'

interface DeskSheetsProps {
  desk: Desk
  panel: DeskPanel | null
  onClose: () => void
  /** What was done, for the line that passes by. */
  onDone: (words: string) => void
}

/** What lies over the desk. */
export function DeskSheets({ desk, panel, onClose, onDone }: DeskSheetsProps) {
  const done = (words: string) => {
    onClose()
    onDone(words)
  }
  const shared = { desk, onClose, onDone: done }
  return (
    <>
      <HandOverSheet {...shared} isOpen={panel === 'hand over'} />
      <MergeSheet {...shared} isOpen={panel === 'merge'} />
      <LinkOrderSheet {...shared} isOpen={panel === 'order'} />
      <LinkCustomerSheet {...shared} isOpen={panel === 'customer'} />
      <PrioritySheet {...shared} isOpen={panel === 'priority'} />
      <ReadyAnswers {...shared} isOpen={panel === 'answers'} />
    </>
  )
}

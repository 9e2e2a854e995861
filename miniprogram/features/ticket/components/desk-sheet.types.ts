import type { Desk } from '../desk.calls'

/** Props of every sheet over the desk. */
export interface DeskSheetProps {
  desk: Desk
  isOpen: boolean
  onClose: () => void
  /** What was done, as a sentence; closes the sheet. */
  onDone: (words: string) => void
}

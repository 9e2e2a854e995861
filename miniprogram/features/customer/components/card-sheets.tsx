import { KeptPhotos } from '@/ui/kept-photos'
import { Sheet } from '@/ui/sheet'
import type { Contact, CustomerCard, TimelineEntry } from '../customer.calls'
import { ContactSheet } from './contact-sheet'
import { EditSheet } from './edit-sheet'
import { NeedSheet } from './need-sheet'
import { ReleaseSheet } from './release-sheet'
import { TagsSheet } from './tags-sheet'

/** What lies over the card. */
export type CardPanel =
  | { kind: 'edit' | 'need' | 'tags' | 'release' }
  | { kind: 'contact'; contact: Contact | null }
  | { kind: 'photos'; entry: TimelineEntry }

interface CardSheetsProps {
  card: CustomerCard
  panel: CardPanel | null
  onClose: () => void
  onDone: (words: string) => void
  onStale: () => void
}

/** The sheets of the card, at most one open. */
export function CardSheets({ card, panel, onClose, onDone, onStale }: CardSheetsProps) {
  if (panel === null) return null
  const shared = { isOpen: true, onClose, onDone }
  switch (panel.kind) {
    case 'edit':
      return <EditSheet card={card} onStale={onStale} {...shared} />
    case 'need':
      return <NeedSheet customerId={card.id} {...shared} />
    case 'tags':
      return <TagsSheet card={card} {...shared} />
    case 'release':
      return <ReleaseSheet card={card} {...shared} />
    case 'contact':
      return <ContactSheet card={card} contact={panel.contact} {...shared} />
    case 'photos':
      return (
        <Sheet isOpen title={panel.entry.title} onClose={onClose}>
          <KeptPhotos fileIds={panel.entry.fileIds} />
        </Sheet>
      )
  }
}

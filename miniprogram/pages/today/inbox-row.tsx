import type { InboxItem } from '@/features/followup/followup.calls'
import type { ItemAction } from '@/ui/action-sheet'
import { ListRow } from '@/ui/list-row'
import { kindLooks, toVerb, toWhyWords } from './inbox-look'

interface InboxRowProps {
  item: InboxItem
  isLeaving: boolean
  onAct: (item: InboxItem) => unknown
  onOpen: (item: InboxItem) => void
  onSnooze: (item: InboxItem) => void
  onDelegate: (item: InboxItem) => void
}

/** One thing to do: who, why now, one main action; an offer cannot wait and only a customer's follow-up can be handed on. */
export function InboxRow({ item, isLeaving, onAct, onOpen, onSnooze, onDelegate }: InboxRowProps) {
  const { icon, tone } = kindLooks[item.kind]
  const more: ItemAction[] = []
  if (item.kind !== 'lead_offer') more.push({ label: '稍后', icon: 'snooze', onTap: () => onSnooze(item) })
  if ((item.kind === 'followup' || item.kind === 'reclaim') && item.customerId !== null)
    more.push({ label: '转给', icon: 'handover', onTap: () => onDelegate(item) })
  return (
    <ListRow
      title={item.title}
      icon={icon}
      tone={tone}
      why={toWhyWords(item)}
      tags={item.tags.map(({ words, tone: tagTone }) => ({ text: words, tone: tagTone }))}
      action={{ label: toVerb(item), isPrimary: item.action === 'accept', onTap: () => onAct(item) }}
      onOpen={() => onOpen(item)}
      more={more}
      isLeaving={isLeaving}
    />
  )
}

import { sayLead } from '@shared/lead/lead.labels'
import { CustomerCard } from '@/features/customer/show/customer-card'
import type { InboxItem } from '@/features/followup/followup.calls'
import type { LogTarget } from '@/features/followup/show/log-sheet'
import { LeadDesk } from '@/features/lead/show/lead-desk'
import { Screen } from '@/ui/screen'
import { EmptyState } from '@/ui/states'
import { DeskPane } from '../tickets/desk-pane'
import { openPlace, placeOf } from './item-place'
import type { Today } from './use-today'

interface TodayDetailProps {
  item: InboxItem | undefined
  today: Today
}

/** What stands beside the list on a desk: the lead or the customer itself. */
export function TodayDetail({ item, today }: TodayDetailProps) {
  const place = item === undefined ? null : placeOf(item)
  if (item === undefined || place === null) {
    return (
      <Screen width="pane">
        <EmptyState icon="today" title={item?.title ?? '选一件事，这里会打开它'} text={item?.why ?? ''} />
      </Screen>
    )
  }
  if (place.at === 'recoveries') {
    return (
      <Screen width="pane">
        <EmptyState
          icon="bulb"
          title={item.title}
          text={item.why}
          action={{ label: '写改进单', onTap: () => openPlace(place) }}
        />
      </Screen>
    )
  }
  if (place.at === 'ticket') return <DeskPane key={place.ticketId} ticketId={place.ticketId} />
  const log = (target: LogTarget) => today.setPanel({ kind: 'log', target, item: item.action === 'log' ? item : null })
  if (place.at === 'customer') {
    const { customerId } = place
    const { title, phone } = item
    return (
      <CustomerCard
        key={customerId}
        customerId={customerId}
        width="pane"
        onLog={() => log({ customerId, leadId: null, title, phone })}
      />
    )
  }
  const { leadId } = place
  return (
    <LeadDesk
      key={leadId}
      leadId={leadId}
      look="pane"
      onLog={(lead) => log({ customerId: null, leadId, title: sayLead(lead), phone: lead.phone })}
    />
  )
}

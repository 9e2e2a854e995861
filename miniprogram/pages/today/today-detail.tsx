import { View } from '@tarojs/components'
import { sayLead } from '@shared/lead/lead.labels'
import type { InboxItem } from '@/features/followup/followup.calls'
import { LeadDesk } from '@/features/lead/show/lead-desk'
import { Button } from '@/ui/button'
import { Screen } from '@/ui/screen'
import { EmptyState } from '@/ui/states'
import { RecordHead } from '@/ui/record-head'
import { Phrase } from '@/ui/phrase'
import { toWhyWords } from './inbox-look'
import { openPlace, placeOf } from './item-place'
import type { Today } from './use-today'

interface TodayDetailProps {
  item: InboxItem | undefined
  today: Today
}

/** What stands beside the list on a desk: the lead itself, or who the row is about. */
export function TodayDetail({ item, today }: TodayDetailProps) {
  if (item === undefined) {
    return (
      <Screen width="pane">
        <EmptyState icon="today" title="选一件事，这里会打开它" />
      </Screen>
    )
  }
  const place = placeOf(item)
  if (place?.at === 'lead') {
    const log = { customerId: null, leadId: place.leadId }
    return (
      <LeadDesk
        key={place.leadId}
        leadId={place.leadId}
        look="pane"
        onLog={(lead) =>
          today.setPanel({
            kind: 'log',
            target: { ...log, title: sayLead(lead), phone: lead.phone },
            item: item.action === 'log' ? item : null,
          })
        }
      />
    )
  }
  return (
    <Screen width="pane">
      <View className="today__beside">
        <RecordHead title={item.title} {...(item.phone === null ? {} : { meta: item.phone })} />
        <Phrase words={toWhyWords(item)} />
        {place !== null && (
          <View className="today__more">
            <Button look="primary" onTap={() => openPlace(place)}>
              打开客户
            </Button>
          </View>
        )}
      </View>
    </Screen>
  )
}

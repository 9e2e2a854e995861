import { useState } from 'react'
import { View } from '@tarojs/components'
import { sayMoment } from '@shared/kernel/speech-time'
import { now } from '@/platform/now'
import { sayFailure } from '@/platform/say-failure'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChipGroup } from '@/ui/chips'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState } from '@/ui/states'
import { Timeline, type TimelineEntry as Shown } from '@/ui/timeline'
import { useTimeline, type TimelineEntry } from '../customer.calls'
import { kindsOn, timelineShelves, type TimelineShelf } from '../show/customer-words'

interface CardTimelineProps {
  customerId: string
  onPhotos: (entry: TimelineEntry) => void
}

function toShown(entry: TimelineEntry, onPhotos: CardTimelineProps['onPhotos']): Shown {
  const { id, at, title, words, actorName, fileIds } = entry
  const said = [actorName, words].filter(Boolean).join('：')
  const hasPhotos = fileIds.length > 0
  const text = hasPhotos ? [said, ' ', { strong: `${fileIds.length} 张照片` }] : said
  return { id, title, time: sayMoment(at, now()), text, ...(hasPhotos ? { onTap: () => onPhotos(entry) } : {}) }
}

/** 动态: everything since the first touch, newest first. */
export function CardTimeline({ customerId, onPhotos }: CardTimelineProps) {
  const [shelf, setShelf] = useState<TimelineShelf>()
  const timeline = useTimeline(customerId, kindsOn(shelf))
  const { data, error, hasNextPage, isFetchingNextPage } = timeline
  const entries = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Card>
      <ChipGroup options={timelineShelves} value={shelf} onChange={setShelf} />
      {error !== null && data === undefined && <ErrorState {...sayFailure(error)} onRetry={() => timeline.refetch()} />}
      {timeline.isPending && <Skeleton shape="list" />}
      {data !== undefined && entries.length === 0 && (
        <EmptyState icon="note" title="还没有这类记录" text="记一次跟进，下次来就有的聊" />
      )}
      <View className="customer-card__stream">
        <Timeline entries={entries.map((entry) => toShown(entry, onPhotos))} />
      </View>
      {hasNextPage && (
        <Button wide isLoading={isFetchingNextPage} onTap={() => timeline.fetchNextPage()}>
          看更早的
        </Button>
      )}
    </Card>
  )
}

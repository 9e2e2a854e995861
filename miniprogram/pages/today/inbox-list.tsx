import { View } from '@tarojs/components'
import type { InboxItem } from '@/features/followup/followup.calls'
import { open } from '@/platform/navigate'
import { sayFailure } from '@/platform/say-failure'
import { Button } from '@/ui/button'
import { Rows } from '@/ui/rows'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState, NoPermission, PartialData } from '@/ui/states'
import { kindLooks, type Shelf } from './inbox-look'
import { InboxRow } from './inbox-row'
import type { Today } from './use-today'

interface InboxListProps {
  today: Today
  onAct: (item: InboxItem) => unknown
  onOpen: (item: InboxItem) => void
}

function Nothing({ shelf }: { shelf: Shelf }) {
  if (shelf !== 'all') return <EmptyState icon="check" title={`没有要处理的${kindLooks[shelf].label}`} />
  return (
    <EmptyState
      icon="check"
      title="今天的事都做完了"
      text="有人来电、来店或加了微信，先录成线索，系统会提醒您跟进"
      action={{ label: '录入线索', onTap: () => open('/features/lead/pages/entry/index') }}
    />
  )
}

/** The ranked list in all its states. */
export function InboxList({ today, onAct, onOpen }: InboxListProps) {
  const { inbox, leaving, setPanel, shelf } = today
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = inbox
  if (isPending) return <Skeleton shape="list" rows={5} />
  if (data === undefined) {
    const failure = sayFailure(error)
    if (failure.isForbidden) return <NoPermission what="跟进收件箱" who="主管或老板" />
    return <ErrorState {...failure} onRetry={refetch} />
  }
  const items = data.pages.flatMap((page) => page.items)
  return (
    <View className="today__rows">
      {error !== null && <PartialData text="没有取到最新的，先看上次的" onRetry={refetch} />}
      {items.length === 0 && <Nothing shelf={shelf} />}
      <Rows rows={items}>
        {(item) => (
          <InboxRow
            key={item.id}
            item={item}
            isLeaving={leaving.includes(item.id)}
            onAct={onAct}
            onOpen={onOpen}
            onSnooze={() => setPanel({ kind: 'snooze', item })}
            onDelegate={() => setPanel({ kind: 'delegate', item })}
          />
        )}
      </Rows>
      {hasNextPage && (
        <View className="today__more">
          <Button wide look="ghost" isLoading={isFetchingNextPage} onTap={fetchNextPage}>
            再看一些
          </Button>
        </View>
      )}
    </View>
  )
}

import { useState } from 'react'
import { sayDay } from '@shared/lead/findings.labels'
import { back } from '@/platform/navigate'
import { usePageQuery, usePullDown, useReachBottom } from '@/platform/page'
import { queryClient } from '@/platform/query-client'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline } from '@/platform/system'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'
import { Segments } from '@/ui/segments'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState, NoPermission, PartialData } from '@/ui/states'
import { UndoBar } from '@/ui/undo-bar'
import { CollisionList } from './collision-list'
import { useCollisions, type Collision, type CollisionPeriod } from './collisions.calls'
import { DecideSheet } from './decide-sheet'

type Shelf = 'open' | 'all'

const shelves: readonly { value: Shelf; label: string }[] = [
  { value: 'open', label: '等待裁决' },
  { value: 'all', label: '全部' },
]

interface FoundProps {
  shelf: Shelf
  period: CollisionPeriod
  onDecide: (collision: Collision) => void
}

function Found({ shelf, period, onDecide }: FoundProps) {
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useCollisions(
    shelf === 'open',
    period,
  )
  useReachBottom(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  })
  if (isPending) return <Skeleton shape="list" rows={5} />
  if (data === undefined) {
    const failure = sayFailure(error)
    if (failure.isForbidden) return <NoPermission what="撞单" who="主管或老板" />
    return <ErrorState {...failure} onRetry={refetch} />
  }
  const rows = data.pages.flatMap((page) => page.items)
  if (rows.length === 0) {
    const text = '同一位客户被两位同事跟进时，会出现在这里，双方和主管都会收到提醒'
    return <EmptyState icon="people" title={shelf === 'open' ? '没有等待裁决的撞单' : '还没有撞单'} text={text} />
  }
  return (
    <>
      {error !== null && <PartialData text="没有取到最新的，先看上次的" onRetry={refetch} />}
      <CollisionList rows={rows} onDecide={onDecide} />
      {hasNextPage && (
        <Button wide look="ghost" isLoading={isFetchingNextPage} onTap={fetchNextPage}>
          再看一些
        </Button>
      )}
    </>
  )
}

/** 撞单: one customer, two colleagues; both sides masked, decided by whoever is over both. */
export default function CollisionsPage() {
  const isOnline = useIsOnline()
  const { from = null, to = null } = usePageQuery()
  // Who comes from the board looks for what it counted: all of its period.
  const [shelf, setShelf] = useState<Shelf>(from === null ? 'open' : 'all')
  const period = { from, to }
  const [deciding, setDeciding] = useState<Collision | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  usePullDown(() => queryClient.invalidateQueries({ queryKey: ['lead', 'collisions'] }))
  const finish = (words: string) => {
    setDeciding(null)
    setSaid(words)
  }
  return (
    <Screen width="wide" isOffline={!isOnline} bar={{ title: '撞单', onBack: () => void back('/pages/leads/index') }}>
      <PageTitle
        title="同一位客户，两位同事"
        {...(from === null || to === null ? {} : { eyebrow: `${sayDay(from)} – ${sayDay(to)}` })}
      />
      <Segments label="看哪些" segments={shelves} value={shelf} onChange={setShelf} />
      <Found shelf={shelf} period={period} onDecide={setDeciding} />
      <DecideSheet collision={deciding} onClose={() => setDeciding(null)} onDecided={finish} />
      {said !== null && <UndoBar text={said} onGone={() => setSaid(null)} />}
    </Screen>
  )
}

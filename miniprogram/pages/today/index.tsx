import { useCallback, useState } from 'react'
import { KeptNotes } from '@/features/followup/show/kept-notes'
import type { InboxItem } from '@/features/followup/followup.calls'
import { now } from '@/platform/now'
import { usePullDown, useReachBottom, useShown } from '@/platform/page'
import { useIsOnline, useIsWide } from '@/platform/system'
import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'
import { Segments } from '@/ui/segments'
import { TwoPane } from '@/ui/two-pane'
import { InboxList } from './inbox-list'
import { sayToday, toSegments } from './inbox-look'
import { openPlace, placeOf, toLogTarget } from './item-place'
import { TodayDetail } from './today-detail'
import { TodayPanels } from './today-panels'
import { useToday, type Today } from './use-today'
import './index.scss'

function Head({ today }: { today: Today }) {
  const first = today.inbox.data?.pages[0]
  if (first === undefined) return <PageTitle title="今天" eyebrow={sayToday(now())} />
  const { total, late, counts } = first
  const title = total === 0 ? '今天没有要做的事' : `今天 ${total} 件事`
  return (
    <>
      <PageTitle title={title} eyebrow={sayToday(now())} {...(late > 0 ? { late: `，${late} 件逾期` } : {})} />
      {total > 0 && (
        <Segments
          label="看哪一类"
          segments={toSegments(counts, total, today.shelf)}
          value={today.shelf}
          onChange={today.setShelf}
        />
      )}
    </>
  )
}

/** 今天: one ranked list of what to do now, each with one main action. */
export default function TodayPage() {
  const today = useToday()
  const isWide = useIsWide()
  const isOnline = useIsOnline()
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const { inbox, refresh, accepting, dismissing, leave, setPanel } = today
  useShown(() => void refresh())
  usePullDown(refresh)
  useReachBottom(() => {
    if (inbox.hasNextPage && !inbox.isFetchingNextPage) void inbox.fetchNextPage()
  })

  const look = useCallback(
    (item: InboxItem) => {
      if (isWide) setSelectedId(item.id)
      else void openPlace(placeOf(item))
    },
    [isWide],
  )
  const accept = async (item: InboxItem) => {
    if (item.leadId === null) return
    const reach = await accepting.run({ leadId: item.leadId })
    if (reach === null) return void refresh()
    setPanel({ kind: 'accepted', item, reach })
    leave(item, null)
  }
  const act = async (item: InboxItem) => {
    if (item.action === 'accept') return accept(item)
    if (item.action === 'log') return setPanel({ kind: 'log', target: toLogTarget(item), item })
    if (item.action === 'decide' || item.action === 'answer') return look(item)
    const done = await dismissing.run({ itemId: item.id })
    if (done !== null) leave(item, null)
    look(item)
  }

  const items = inbox.data?.pages.flatMap((page) => page.items) ?? []
  const selected = items.find(({ id }) => id === selectedId) ?? items[0]
  const list = (
    <Screen isOffline={!isOnline} width={isWide ? 'pane' : 'column'}>
      <Head today={today} />
      <KeptNotes onReopen={(target) => setPanel({ kind: 'log', target, item: null })} />
      <InboxList today={today} onAct={act} onOpen={look} />
    </Screen>
  )
  return (
    <>
      {isWide ? <TwoPane list={list} detail={<TodayDetail item={selected} today={today} />} /> : list}
      <TodayPanels today={today} />
    </>
  )
}

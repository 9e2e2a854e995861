import { useState } from 'react'
import { sayMoment } from '@shared/kernel/speech-time'
import { back } from '@/platform/navigate'
import { now } from '@/platform/now'
import { usePageQuery, usePullDown, useReachBottom } from '@/platform/page'
import { queryClient } from '@/platform/query-client'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline } from '@/platform/system'
import { Button } from '@/ui/button'
import { ListRow } from '@/ui/list-row'
import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'
import { Segments } from '@/ui/segments'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState, NoPermission, PartialData } from '@/ui/states'
import type { TagProps } from '@/ui/tag'
import { UndoBar } from '@/ui/undo-bar'
import { useRecoveries, type Recovery } from '../service/service.calls'
import { RecoverySheet } from './recovery-sheet'
import './index.scss'

type Shelf = 'open' | 'all'

const shelves: readonly { value: Shelf; label: string }[] = [
  { value: 'open', label: '要改进' },
  { value: 'all', label: '全部' },
]

const stateTags: Record<Recovery['state'], TagProps> = {
  open: { text: '还没动', tone: 'warn' },
  doing: { text: '在改', tone: 'accent' },
  done: { text: '已改进', tone: 'good' },
}

/** One sentence: why, and what is done. */
const saySo = ({ words, cause, measure }: Recovery): string => {
  if (cause === '') return words === '' ? '客户没有写原因，问一问' : `“${words}”`
  return `因为${cause}${measure === '' ? '' : `，所以${measure}`}`
}

interface FoundProps {
  shelf: Shelf
  onOpen: (recovery: Recovery) => void
}

function Found({ shelf, onOpen }: FoundProps) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useRecoveries(shelf === 'open')
  useReachBottom(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  })
  if (data === undefined) {
    if (error === null) return <Skeleton shape="list" rows={4} />
    const failure = sayFailure(error)
    if (failure.isForbidden) return <NoPermission what="改进单" who="主管或老板" />
    return <ErrorState {...failure} onRetry={refetch} />
  }
  const recoveries = data.pages.flatMap(({ items }) => items)
  if (recoveries.length === 0) {
    const text = '客户给 1–2 星时会自动开一张，写清原因和措施，客户能看到结果'
    return <EmptyState icon="smile" title={shelf === 'open' ? '没有要改进的' : '还没有改进单'} text={text} />
  }
  return (
    <>
      {error !== null && <PartialData text="没有取到最新的，先看上次的" onRetry={refetch} />}
      {recoveries.map((recovery) => (
        <ListRow
          key={recovery.id}
          icon="bulb"
          tone={recovery.state === 'done' ? 'good' : 'warn'}
          title={`${recovery.customerTitle} · ${recovery.score} 星`}
          why={saySo(recovery)}
          tags={[
            stateTags[recovery.state],
            ...(recovery.ticketNumber === '' ? [] : [{ text: recovery.ticketNumber }]),
            ...(recovery.agentName === '' ? [] : [{ text: recovery.agentName }]),
            { text: sayMoment(recovery.createdAt, now()) },
          ]}
          onOpen={() => onOpen(recovery)}
        />
      ))}
      {hasNextPage && (
        <Button wide look="ghost" isLoading={isFetchingNextPage} onTap={fetchNextPage}>
          再看一些
        </Button>
      )}
    </>
  )
}

/** 改进单: what bad ratings became, in sentences the customer will read. */
export default function RecoveriesPage() {
  const isOnline = useIsOnline()
  const { shelf: asked } = usePageQuery()
  const [shelf, setShelf] = useState<Shelf>(asked === 'all' ? 'all' : 'open')
  const [opened, setOpened] = useState<Recovery | null>(null)
  const [told, setTold] = useState<string | null>(null)
  usePullDown(() => queryClient.invalidateQueries({ queryKey: ['ticket', 'recoveries'] }))
  const saved = (words: string) => {
    setOpened(null)
    setTold(words)
  }
  return (
    <Screen
      width="wide"
      isOffline={!isOnline}
      bar={{ title: '改进单', onBack: () => void back('/desks/service/index') }}
    >
      <PageTitle title="哪里没做好，怎么改" />
      <Segments label="看哪些" segments={shelves} value={shelf} onChange={setShelf} />
      <Found shelf={shelf} onOpen={setOpened} />
      <RecoverySheet recovery={opened} onClose={() => setOpened(null)} onSaved={saved} />
      {told !== null && <UndoBar text={told} onGone={() => setTold(null)} />}
    </Screen>
  )
}

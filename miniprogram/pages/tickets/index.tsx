import { useState } from 'react'
import { View } from '@tarojs/components'
import { useTake, useTickets, type Shelf, type TicketRow as Row } from '@/features/ticket/desk.calls'
import { TicketRow } from '@/features/ticket/show/ticket-row'
import { open } from '@/platform/navigate'
import { usePullDown, useReachBottom, useShown } from '@/platform/page'
import { queryClient } from '@/platform/query-client'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline, useIsWide } from '@/platform/system'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/page-title'
import { Rows } from '@/ui/rows'
import { Screen } from '@/ui/screen'
import { Segments } from '@/ui/segments'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState, NoPermission, PartialData } from '@/ui/states'
import { TwoPane } from '@/ui/two-pane'
import { UndoBar } from '@/ui/undo-bar'
import { useWho } from '../me/use-who'
import { DeskPane } from './desk-pane'
import { emptyWords, toSegments } from './shelves'
import './index.scss'

type TicketQuery = ReturnType<typeof useTickets>

interface FoundProps {
  query: TicketQuery
  shelf: Shelf
  showsAgent: boolean
  onOpen: (ticket: Row) => void
  onTake: (ticket: Row) => unknown
}

function Found({ query, shelf, showsAgent, onOpen, onTake }: FoundProps) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  if (data === undefined) {
    if (error === null) return <Skeleton shape="list" rows={5} />
    const failure = sayFailure(error)
    if (failure.isForbidden) return <NoPermission what="工单" who="主管或老板" />
    return <ErrorState {...failure} onRetry={refetch} />
  }
  const tickets = data.pages.flatMap(({ items }) => items)
  return (
    <View className="tickets__rows">
      {error !== null && <PartialData text="没有取到最新的，先看上次的" onRetry={refetch} />}
      {tickets.length === 0 && <EmptyState icon="note" {...emptyWords[shelf]} />}
      <Rows rows={tickets}>
        {(ticket) => (
          <TicketRow
            key={ticket.id}
            ticket={ticket}
            showsAgent={showsAgent}
            onOpen={() => onOpen(ticket)}
            {...(shelf === 'unassigned' ? { action: { label: '接下', onTap: () => onTake(ticket) } } : {})}
          />
        )}
      </Rows>
      {hasNextPage && (
        <View className="tickets__more">
          <Button wide look="ghost" isLoading={isFetchingNextPage} onTap={fetchNextPage}>
            再看一些
          </Button>
        </View>
      )}
    </View>
  )
}

/** Taking one from the desk, and what is said about it. */
function useTaking(refresh: () => unknown) {
  const taking = useTake()
  const [told, setTold] = useState<string | null>(null)
  const take = async ({ id, number }: Row) => {
    const taken = await taking.run({ ticketId: id })
    setTold(taken === null ? '没有接下，已为您刷新' : `已接下 ${number}`)
    if (taken === null) refresh()
  }
  return { take, told, forget: () => setTold(null) }
}

/** 工单: what waits for an answer, most urgent first; on a desk the ticket stands beside the list. */
export default function TicketsPage() {
  const { me } = useWho()
  const role = me?.role ?? null
  const isWide = useIsWide()
  const isOnline = useIsOnline()
  const [chosen, setShelf] = useState<Shelf | null>(null)
  const isManaging = role === 'manager' || role === 'owner'
  const shelf = chosen ?? (isManaging ? 'open' : 'mine')
  const [chosenId, setChosenId] = useState<string | null>(null)
  const query = useTickets(shelf)
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['ticket', 'list'] })
  const { take, told, forget } = useTaking(refresh)
  useShown(() => void refresh())
  usePullDown(refresh)
  useReachBottom(() => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
  })
  const look = ({ id }: Row) => {
    if (isWide) setChosenId(id)
    else void open('/desks/ticket/index', { ticketId: id })
  }
  const counts = query.data?.pages[0]?.counts ?? null
  const list = (
    <Screen isOffline={!isOnline} width={isWide ? 'pane' : 'column'}>
      <PageTitle title="工单" aside={<ArticlesButton />} />
      <Segments label="看哪些" segments={toSegments(role, counts)} value={shelf} onChange={setShelf} />
      <Found query={query} shelf={shelf} showsAgent={shelf !== 'mine'} onOpen={look} onTake={take} />
      {told !== null && <UndoBar text={told} onGone={forget} />}
    </Screen>
  )
  if (!isWide) return list
  const shownId = chosenId ?? query.data?.pages[0]?.items[0]?.id
  return (
    <TwoPane list={list} detail={shownId === undefined ? <Nothing /> : <DeskPane key={shownId} ticketId={shownId} />} />
  )
}

function Nothing() {
  return (
    <Screen width="pane">
      <EmptyState icon="note" title="选一张工单，这里会打开它" />
    </Screen>
  )
}

function ArticlesButton() {
  return (
    <Button size="small" look="soft" icon="bulb" onTap={() => open('/features/ticket/pages/articles/index')}>
      知识库
    </Button>
  )
}

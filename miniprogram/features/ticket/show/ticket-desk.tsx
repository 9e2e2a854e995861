import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { kindWords } from '@shared/ticket/ticket.labels'
import { sayMoment } from '@shared/kernel/speech-time'
import { CallRefused } from '@/platform/call-error'
import { back } from '@/platform/navigate'
import { now } from '@/platform/now'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline } from '@/platform/system'
import { ActionSheet, type ItemAction } from '@/ui/action-sheet'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Phrase } from '@/ui/phrase'
import { RecordHead } from '@/ui/record-head'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { Stars } from '@/ui/stars'
import { EmptyState, ErrorState, NoPermission, PartialData } from '@/ui/states'
import { UndoBar } from '@/ui/undo-bar'
import { AnswerBox } from '../components/answer-box'
import { DeskFacts } from '../components/desk-facts'
import { DeskSheets, type DeskPanel } from '../components/desk-sheets'
import { DeskThread } from '../components/desk-thread'
import { useDesk, useTake, type Desk } from '../desk.calls'
import { priorityTags, toDeskStateTag, toWhy } from './ticket-words'
import '../components/ticket.scss'
import './ticket-desk.scss'

/** Props of {@link TicketDesk}. */
export interface TicketDeskProps {
  ticketId: string
  /** `page` has its own bar and, on a desk, two columns; `pane` stands beside a list. */
  look: 'page' | 'pane'
}

const toList = () => void back('/pages/tickets/index')

/** 工单台: one ticket with who asks, what was said, and the answer. */
export function TicketDesk({ ticketId, look }: TicketDeskProps) {
  const { data: desk, error, refetch } = useDesk(ticketId)
  const [told, setTold] = useState<string | null>(null)
  const isOnline = useIsOnline()
  const passing = told !== null && <UndoBar text={told} onGone={() => setTold(null)} />
  if (desk !== undefined && !isGone(error)) {
    return (
      <OpenDesk
        key={desk.id}
        desk={desk}
        look={look}
        isStale={error !== null}
        passing={passing}
        onTold={setTold}
        onRetry={refetch}
      />
    )
  }
  const frame = look === 'page' ? { bar: { title: '工单', onBack: toList } } : {}
  return (
    <Screen width={look === 'page' ? 'wide' : 'pane'} isOffline={!isOnline} {...frame}>
      {error === null ? <Skeleton shape="card" rows={4} /> : <Closed error={error} onRetry={refetch} />}
      {passing}
    </Screen>
  )
}

/** Handed over, merged away, or never theirs: the server does not say which. */
const isGone = (error: unknown): boolean => error instanceof CallRefused && error.code === 'NOT_FOUND'

function Closed({ error, onRetry }: { error: unknown; onRetry: () => unknown }) {
  if (isGone(error)) {
    return <EmptyState icon="handover" title="这张工单不在您这里" text="可能已转交给同事，或并入了别的工单" />
  }
  const failure = sayFailure(error)
  if (failure.isForbidden) return <NoPermission what="这张工单" who="客服或主管" />
  return <ErrorState {...failure} onRetry={onRetry} />
}

interface OpenDeskProps extends Pick<TicketDeskProps, 'look'> {
  desk: Desk
  isStale: boolean
  /** What was just done, on its way past. */
  passing: ReactNode
  onTold: (words: string) => void
  onRetry: () => unknown
}

function OpenDesk({ desk, look, isStale, passing, onTold, onRetry }: OpenDeskProps) {
  const isOnline = useIsOnline()
  const [panel, setPanel] = useState<DeskPanel | null>(null)
  const taking = useTake()
  const take = async () => {
    const taken = await taking.run({ ticketId: desk.id })
    onTold(taken === null ? '没有接下，已为您刷新' : '已接下，现在可以回复客户')
    if (taken === null) onRetry()
  }
  const isPage = look === 'page'
  const frame = isPage ? { bar: { title: `工单 ${desk.number}`, onBack: toList, aside: kindWords[desk.kind] } } : {}
  return (
    <Screen
      width={isPage ? 'wide' : 'pane'}
      isOffline={!isOnline}
      {...frame}
      footer={
        desk.may.take && desk.agentId === null ? <TakeBar onTake={take} /> : <AnswerBox desk={desk} onDone={onTold} />
      }
    >
      {isStale && <PartialData text="没有取到最新的，先看上次的" onRetry={onRetry} />}
      <Head desk={desk} isNumbered={!isPage} onMore={() => setPanel('more')} />
      <View className={isPage ? 'desk desk--page' : 'desk'}>
        <View className="desk__facts">
          <DeskFacts desk={desk} onLinkCustomer={() => setPanel('customer')} onLinkOrder={() => setPanel('order')} />
        </View>
        <View className="desk__thread">
          <DeskThread entries={desk.entries} />
        </View>
      </View>
      <ActionSheet
        isOpen={panel === 'more'}
        title={`工单 ${desk.number}`}
        actions={actionsOf(desk, setPanel, take)}
        onClose={() => setPanel(null)}
      />
      <DeskSheets desk={desk} panel={panel} onClose={() => setPanel(null)} onDone={onTold} />
      {passing}
    </Screen>
  )
}

/** What else may be done with it. */
function actionsOf({ may, asker }: Desk, show: (panel: DeskPanel) => void, take: () => Promise<void>): ItemAction[] {
  return [
    ...(may.take ? [{ label: '开始处理', icon: 'check' as const, onTap: () => void take() }] : []),
    { label: '现成答案', icon: 'bulb', onTap: () => show('answers') },
    ...(may.handOver ? [{ label: '转交', icon: 'handover' as const, onTap: () => show('hand over') }] : []),
    ...(may.work
      ? [
          { label: '优先级', icon: 'alert' as const, onTap: () => show('priority') },
          { label: '关联客户', icon: 'building' as const, onTap: () => show('customer') },
        ]
      : []),
    ...(may.work && asker.customerId !== null
      ? [{ label: '关联订单', icon: 'box' as const, onTap: () => show('order') }]
      : []),
    ...(may.merge && asker.customerId !== null
      ? [{ label: '合并重复', icon: 'copy' as const, onTap: () => show('merge') }]
      : []),
  ]
}

function TakeBar({ onTake }: { onTake: () => unknown }) {
  return (
    <Button wide look="primary" size="large" onTap={onTake}>
      接下，我来处理
    </Button>
  )
}

/** @param isNumbered whether no bar above tells the number */
function Head({ desk, isNumbered, onMore }: { desk: Desk; isNumbered: boolean; onMore: () => void }) {
  const { title, kind, state, priority, number, agentName, createdAt, why, score, mergedInto } = desk
  const meta = [
    ...(isNumbered ? [number] : []),
    `${sayMoment(createdAt, now())} 提交`,
    agentName === null ? '还没有人接' : `${agentName} 处理`,
  ]
  return (
    <Card>
      <RecordHead
        isSmall
        title={`${title} · ${kindWords[kind]}`}
        tags={[toDeskStateTag(state), ...priorityTags(priority)]}
        meta={meta.join(' · ')}
        aside={
          <Button size="small" look="ghost" icon="more" label={`更多：${number}`} onTap={onMore}>
            更多
          </Button>
        }
      />
      {why !== '' && <Phrase className="desk__why" words={toWhy(desk)} />}
      {mergedInto !== null && <View className="ticket__quiet">{`已并入 ${mergedInto.number}`}</View>}
      {score !== null && <Stars label="客户评价" value={score} />}
    </Card>
  )
}

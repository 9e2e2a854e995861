import { useCallback, useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { call } from '@/platform/phone'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline } from '@/platform/system'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Screen, type ScreenProps } from '@/ui/screen'
import { Segments } from '@/ui/segments'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState, PartialData } from '@/ui/states'
import { UndoBar } from '@/ui/undo-bar'
import { CardBlocks } from '../components/card-blocks'
import { CardContacts } from '../components/card-contacts'
import { CardFigures } from '../components/card-figures'
import { CardHead } from '../components/card-head'
import { CardOrders } from '../components/card-orders'
import { CardProfile } from '../components/card-profile'
import { CardSheets, type CardPanel } from '../components/card-sheets'
import { CardTickets } from '../components/card-tickets'
import { CardTimeline } from '../components/card-timeline'
import { useCustomerCard, useShowPhone, type CustomerCard as Card } from '../customer.calls'
import './customer-card.scss'

type Tab = 'stream' | 'profile' | 'contacts' | 'orders' | 'tickets'

/** Props of {@link CustomerCard}. */
export interface CustomerCardProps {
  customerId: string
  width: NonNullable<ScreenProps['width']>
  onBack?: () => void
  /** Opens 记跟进, which belongs to another word. */
  onLog: (card: Card) => void
}

/** 客户卡: who they are, what they want, what they care about on one screen, and the one next thing to do. */
export function CustomerCard({ customerId, width, onBack, onLog }: CustomerCardProps) {
  const query = useCustomerCard(customerId)
  const isOnline = useIsOnline()
  const { data: card, error } = query
  const bar = onBack === undefined ? {} : { bar: { title: card?.name ?? '客户', onBack } }
  if (card !== undefined) {
    return (
      <OpenCard
        key={card.id}
        card={card}
        width={width}
        isOffline={!isOnline}
        onLog={onLog}
        reread={() => void query.refetch()}
        isStale={error !== null}
        {...bar}
      />
    )
  }
  return (
    <Screen width={width} isOffline={!isOnline} {...bar}>
      {error === null ? <Skeleton shape="card" /> : <Closed error={error} onRetry={() => query.refetch()} />}
    </Screen>
  )
}

/** A card outside one's scope is answered as if it did not exist, so both are said in one breath. */
function Closed({ error, onRetry }: { error: unknown; onRetry: () => unknown }) {
  const { text, requestId, isForbidden } = sayFailure(error)
  if (isForbidden) return <EmptyState icon="lock" title={text} text="需要的话，请找主管" />
  return <ErrorState text={text} requestId={requestId} onRetry={onRetry} />
}

interface OpenCardProps extends Pick<ScreenProps, 'width' | 'bar' | 'isOffline'> {
  card: Card
  onLog: (card: Card) => void
  reread: () => void
  isStale: boolean
}

function OpenCard({ card, onLog, reread, isStale, ...screen }: OpenCardProps) {
  const [tab, setTab] = useState<Tab>('stream')
  const [panel, setPanel] = useState<CardPanel | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const onStale = useCallback(reread, [reread])
  const done = (words: string) => {
    setPanel(null)
    setTold(words)
  }
  const parts: Record<Tab, ReactNode> = {
    stream: <CardTimeline customerId={card.id} onPhotos={(entry) => setPanel({ kind: 'photos', entry })} />,
    profile: (
      <CardProfile
        card={card}
        onEdit={() => setPanel({ kind: 'edit' })}
        onNeed={() => setPanel({ kind: 'need' })}
        onRelease={() => setPanel({ kind: 'release' })}
      />
    ),
    contacts: <CardContacts card={card} onEdit={(contact) => setPanel({ kind: 'contact', contact })} />,
    orders: <CardOrders card={card} />,
    tickets: <CardTickets card={card} />,
  }
  return (
    <>
      <Screen
        {...screen}
        footer={
          <NextStep
            card={card}
            onLog={onLog}
            onNeed={() => setPanel({ kind: 'need' })}
            onContact={() => setPanel({ kind: 'contact', contact: null })}
          />
        }
      >
        {isStale && <PartialData text="没有取到最新的，下面是刚才的样子" onRetry={reread} />}
        <CardHead card={card} onTags={() => setPanel({ kind: 'tags' })} />
        <CardBlocks card={card} />
        <CardFigures card={card} />
        <View className="customer-card__tabs">
          <Segments
            label="看哪一部分"
            value={tab}
            onChange={setTab}
            segments={[
              { value: 'stream', label: '动态' },
              { value: 'profile', label: '资料' },
              { value: 'contacts', label: '联系人', count: card.contacts.length },
              { value: 'orders', label: '订单', count: card.figures.orderCount },
              { value: 'tickets', label: '工单', count: card.figures.ticketCount },
            ]}
          />
        </View>
        {parts[tab]}
      </Screen>
      <CardSheets card={card} panel={panel} onClose={() => setPanel(null)} onDone={done} onStale={onStale} />
      {told !== null && <UndoBar text={told} onGone={() => setTold(null)} />}
    </>
  )
}

interface NextStepProps {
  card: Card
  onLog: (card: Card) => void
  onNeed: () => void
  onContact: () => void
}

/** The next best action, in the thumb's reach; beside it, the call, after which its outcome is asked. */
function NextStep({ card, onLog, onNeed, onContact }: NextStepProps) {
  const showing = useShowPhone()
  const { kind, words } = card.nextAction
  const first = card.contacts.find(({ phone }) => phone !== null)
  const dial = async () => {
    if (first === undefined) return onContact()
    const answer = await showing.run({ contactId: first.id })
    if (answer === null) return
    if (answer.dial !== null) await call(answer.dial)
    onLog(card)
  }
  const act = () => (kind === 'need' ? onNeed() : onLog(card))
  return (
    <ActionBar
      beside={
        <Button look="ghost" size="large" onTap={dial}>
          {first === undefined ? '加联系人' : '打电话'}
        </Button>
      }
      main={
        <Button wide look="primary" size="large" onTap={act}>
          {words}
        </Button>
      }
      {...(showing.failure === null ? {} : { note: showing.failure.message })}
    />
  )
}

import { View } from '@tarojs/components'
import { open } from '@/platform/navigate'
import { usePullDown, useShown } from '@/platform/page'
import { queryClient } from '@/platform/query-client'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline } from '@/platform/system'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PageTitle } from '@/ui/page-title'
import { PlaceRow } from '@/ui/place-row'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Skeleton } from '@/ui/skeleton'
import { ErrorState } from '@/ui/states'
import { OwnTicketRow } from '../../components/own-ticket-row'
import { useMine, usePrepared, type Prepared } from '../../ticket.calls'
import '../../components/ticket.scss'
import './index.scss'

/** So many of one's own tickets are shown at once; the rest is one tap away. */
const SHOWN = 3

function OwnTickets() {
  const { data } = useMine()
  const tickets = data?.pages.flatMap(({ items }) => items) ?? []
  if (tickets.length === 0) return null
  return (
    <Section title="我的工单" action={{ label: '看全部', onTap: () => void open('/features/ticket/pages/mine/index') }}>
      {tickets.slice(0, SHOWN).map((ticket) => (
        <OwnTicketRow key={ticket.id} ticket={ticket} />
      ))}
    </Section>
  )
}

function Home({ prepared }: { prepared: Prepared }) {
  const { companyName, promise, formKey } = prepared
  return (
    <>
      <View className="ticket__head">
        <PageTitle title={companyName} eyebrow="您好，欢迎回来" />
        <View className="ticket__quiet">{promise}</View>
      </View>
      <Button wide look="primary" size="large" icon="chat" onTap={() => open('/features/ticket/pages/submit/index')}>
        我要售后
      </Button>
      <OwnTickets />
      <View className="home__doors">
        <Card look="flush">
          <PlaceRow
            icon="list"
            title="我的工单"
            note="处理到哪一步了，补充说明和照片"
            onTap={() => open('/features/ticket/pages/mine/index')}
          />
          {formKey !== null && (
            <PlaceRow
              icon="note"
              title="留下需求"
              note="想订什么，留个话，有人联系您"
              onTap={() => open('/features/lead/pages/form/index', { form: formKey })}
            />
          )}
          <PlaceRow
            icon="person"
            title="我的资料"
            note="手机号和授权，随时可以看"
            onTap={() => open('/features/ticket/pages/profile/index')}
          />
        </Card>
      </View>
    </>
  )
}

/** The customer's one quiet home: the shop, its promise, and what one may come for. */
export default function HomePage() {
  const { data, error, refetch } = usePrepared()
  const isOnline = useIsOnline()
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['ticket'] })
  useShown(() => void refresh())
  usePullDown(refresh)
  return (
    <Screen isOffline={!isOnline}>
      {data !== undefined && <Home prepared={data} />}
      {data === undefined && error === null && <Skeleton shape="card" rows={4} />}
      {data === undefined && error !== null && <ErrorState {...sayFailure(error)} onRetry={refetch} />}
    </Screen>
  )
}

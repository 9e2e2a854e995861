import { View } from '@tarojs/components'
import { sayMoment } from '@shared/kernel/speech-time'
import { kindWords } from '@shared/ticket/ticket.labels'
import { back } from '@/platform/navigate'
import { now } from '@/platform/now'
import { usePageQuery, usePullDown } from '@/platform/page'
import { queryClient } from '@/platform/query-client'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline } from '@/platform/system'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { ErrorState } from '@/ui/states'
import { AddBox } from '../../components/add-box'
import { Conversation } from '../../components/conversation'
import { Improvement } from '../../components/improvement'
import { ResolvedCard } from '../../components/resolved-card'
import { TicketRating } from '../../components/ticket-rating'
import { TrackHead } from '../../components/track-head'
import { useTrack, type Track } from '../../ticket.calls'
import '../../components/ticket.scss'

const toHome = () => void back('/features/ticket/pages/home/index')

function Followed({ track }: { track: Track }) {
  const { recovery, orderNumber, createdAt } = track
  const about = [`${sayMoment(createdAt, now())} 提交`, orderNumber === null ? '' : `订单 ${orderNumber}`]
  return (
    <>
      <TrackHead track={track} />
      <Improvement recovery={recovery} />
      <ResolvedCard track={track} />
      <TicketRating track={track} />
      <Conversation entries={track.entries} />
      <View className="ticket__quiet ticket__quiet--middle">{about.filter(Boolean).join(' · ')}</View>
    </>
  )
}

/** 工单进度: who is at it, what they promise, what was said; kept fresh while somebody looks. */
export default function TrackPage() {
  const { ticketId = '' } = usePageQuery()
  const { data: track, error, refetch, isFailing } = useTrack(ticketId)
  const isOnline = useIsOnline()
  usePullDown(() => queryClient.invalidateQueries({ queryKey: ['ticket', 'track', ticketId] }))
  const title = track === undefined ? '工单进度' : `工单 ${track.number}`
  return (
    <Screen
      bar={{ title, onBack: toHome, ...(track === undefined ? {} : { aside: kindWords[track.kind] }) }}
      isOffline={!isOnline || isFailing}
      footer={track?.may.add === true ? <AddBox key={ticketId} ticketId={ticketId} /> : null}
    >
      {track !== undefined && <Followed track={track} />}
      {track === undefined && error === null && <Skeleton shape="card" rows={4} />}
      {track === undefined && error !== null && <ErrorState {...sayFailure(error)} onRetry={refetch} />}
    </Screen>
  )
}

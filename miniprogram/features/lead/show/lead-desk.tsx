import { useState } from 'react'
import { View } from '@tarojs/components'
import type { LeadId } from '@shared/kernel/ids'
import { sayMoment } from '@shared/kernel/speech-time'
import { sayLead } from '@shared/lead/lead.labels'
import { back, openLink } from '@/platform/navigate'
import { now } from '@/platform/now'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline } from '@/platform/system'
import { Avatar } from '@/ui/avatar'
import { RecordHead } from '@/ui/record-head'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { ErrorState, NoPermission, PartialData } from '@/ui/states'
import { UndoBar } from '@/ui/undo-bar'
import { CollisionFacts } from '../components/collision-facts'
import { FollowupFacts } from '../components/followup-facts'
import { LeadActions } from '../components/lead-actions'
import { AssignmentFacts, MatchFacts, ScoreFacts, WishFacts } from '../components/lead-facts'
import { matchTags, sayAcceptBy, toGradeTag, toStateTag } from './lead-words'
import { PhoneLine } from '../components/phone-line'
import { useReach } from '../components/use-reach'
import { useLead, type LeadDetail } from '../lead.calls'
import '../components/columns.scss'
import './lead-desk.scss'

/** Props of {@link LeadDesk}. */
export interface LeadDeskProps {
  leadId: LeadId
  /** `page` has its own bar and, on a desk, two columns; `pane` stands beside a list. */
  look: 'page' | 'pane'
  /** Opens 记跟进, which is another feature's. */
  onLog: (lead: LeadDetail) => void
}

const openCustomer = (id: string) => void openLink(`/desks/customer/index?customerId=${id}`)

/** A lead with everything known of it and what may be done now. */
export function LeadDesk({ leadId, look, onLog }: LeadDeskProps) {
  const { data: lead, error, isPending, refetch } = useLead(leadId)
  const isOnline = useIsOnline()
  if (lead !== undefined) {
    return <LeadRecord key={lead.id} lead={lead} look={look} onLog={onLog} isStale={error !== null} onRetry={refetch} />
  }
  const frame = look === 'page' ? { bar: { title: '线索', onBack: () => void back('/pages/leads/index') } } : {}
  return (
    <Screen width={look === 'page' ? 'wide' : 'pane'} isOffline={!isOnline} {...frame}>
      {isPending ? <Skeleton shape="card" rows={4} /> : <Unread error={error} onRetry={refetch} />}
    </Screen>
  )
}

function Unread({ error, onRetry }: { error: unknown; onRetry: () => unknown }) {
  const failure = sayFailure(error)
  if (failure.isForbidden) return <NoPermission what="线索" who="主管或老板" />
  return <ErrorState {...failure} onRetry={onRetry} />
}

interface LeadRecordProps extends Pick<LeadDeskProps, 'look' | 'onLog'> {
  lead: LeadDetail
  isStale: boolean
  onRetry: () => unknown
}

function Head({ lead }: { lead: LeadDetail }) {
  const match = matchTags[lead.match]
  const acceptBy = sayAcceptBy(lead, now())
  const tags = [
    toStateTag(lead.state),
    toGradeTag(lead),
    ...(match === null ? [] : [match]),
    ...(acceptBy === null ? [] : [{ text: acceptBy, tone: 'warn' as const }]),
  ]
  const meta = [lead.channelName, lead.number, sayMoment(lead.createdAt, now()), lead.ownerName ?? '还没有负责人']
  const name = sayLead(lead)
  return (
    <View className="lead__head">
      <RecordHead
        title={name}
        avatar={<Avatar name={name} shape={lead.company === '' ? 'person' : 'company'} size="large" />}
        tags={tags}
        meta={meta.filter((part) => part !== '').join(' · ')}
      />
    </View>
  )
}

function LeadRecord({ lead, look, onLog, isStale, onRetry }: LeadRecordProps) {
  const reach = useReach(lead)
  const isOnline = useIsOnline()
  const [told, setTold] = useState<string | null>(null)
  const log = () => onLog({ ...lead, phone: reach.phone })
  const frame = look === 'page' ? { bar: { title: '线索', onBack: () => void back('/pages/leads/index') } } : {}
  return (
    <Screen
      width={look === 'page' ? 'wide' : 'pane'}
      isOffline={!isOnline}
      {...frame}
      footer={<LeadActions lead={lead} reach={reach} onLog={log} onOpenCustomer={openCustomer} onDone={setTold} />}
    >
      {isStale && <PartialData text="没有取到最新的，先看上次的" onRetry={onRetry} />}
      <Head lead={lead} />
      <PhoneLine lead={lead} reach={reach} />
      <View className={look === 'page' ? 'lead-columns' : ''}>
        <View>
          <WishFacts lead={lead} />
          <FollowupFacts lead={lead} onLog={log} />
        </View>
        <View>
          <CollisionFacts lead={lead} onDone={setTold} />
          <ScoreFacts lead={lead} />
          <MatchFacts lead={lead} onOpenCustomer={openCustomer} />
          <AssignmentFacts lead={lead} />
        </View>
      </View>
      {told !== null && <UndoBar text={told} onGone={() => setTold(null)} />}
    </Screen>
  )
}

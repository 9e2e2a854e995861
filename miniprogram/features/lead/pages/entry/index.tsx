import { useState } from 'react'
import { back } from '@/platform/navigate'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline } from '@/platform/system'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { ErrorState, NoPermission, PartialData } from '@/ui/states'
import { EntryFields } from '../../components/entry-fields'
import { EntryNext, EntryResult, type Entered } from '../../components/entry-result'
import { useEntry } from '../../components/use-entry'
import { useChannels, type Channel } from '../../lead.calls'

const bar = { title: '录入线索', onBack: () => void back('/pages/leads/index') }

/** 录入线索: paste what you have, look it over, save. */
export default function EntryPage() {
  const { data: channels, error, isPending, refetch } = useChannels()
  if (channels !== undefined) return <EntryForm channels={channels.filter(({ isActive }) => isActive)} />
  if (isPending) {
    return (
      <Screen bar={bar}>
        <Skeleton shape="form" rows={5} />
      </Screen>
    )
  }
  const failure = sayFailure(error)
  return (
    <Screen bar={bar}>
      {failure.isForbidden ? (
        <NoPermission what="录入线索" who="主管或老板" />
      ) : (
        <ErrorState {...failure} onRetry={refetch} />
      )}
    </Screen>
  )
}

function EntryForm({ channels }: { channels: readonly Channel[] }) {
  const entry = useEntry()
  const isOnline = useIsOnline()
  const [entered, setEntered] = useState<Entered | null>(null)
  const { value, discard, isRestored } = entry.draft
  const usual = channels.find(({ kind }) => kind === 'manual') ?? channels[0]
  const channelId = (channels.find(({ id }) => id === value.channelId) ?? usual)?.id
  const save = async () => {
    if (channelId === undefined) return
    const done = await entry.save(channelId)
    if (done === null) return
    discard()
    setEntered(done)
  }
  if (entered !== null) {
    return (
      <Screen bar={bar} footer={<EntryNext leadId={entered.leadId} onAgain={() => setEntered(null)} />}>
        <EntryResult entered={entered} />
      </Screen>
    )
  }
  const { wrong, failure, isEmpty } = entry
  return (
    <Screen
      bar={bar}
      width="wide"
      isOffline={!isOnline}
      footer={
        <ActionBar
          main={
            <Button wide size="large" look="primary" disabled={isEmpty || channelId === undefined} onTap={save}>
              {value.isMine ? '保存，归我跟进' : '保存，按规则分配'}
            </Button>
          }
        />
      }
    >
      {failure && Object.keys(wrong).length === 0 && <PartialData text={failure.message} />}
      {isRestored && <PartialData text="接着上次没录完的" />}
      <EntryFields entry={entry} channels={channels} channelId={channelId} />
    </Screen>
  )
}

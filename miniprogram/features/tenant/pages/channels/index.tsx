import { useState } from 'react'
import { sayMoney } from '@shared/kernel/speech-figures'
import { channelKindWords } from '@shared/lead/lead.labels'
import { Button } from '@/ui/button'
import { ListRow } from '@/ui/list-row'
import { EmptyState } from '@/ui/states'
import { UndoBar } from '@/ui/undo-bar'
import { ChannelSheet } from '../../components/channel-sheet'
import { CodeSheet } from '../../components/code-sheet'
import { Loaded, SettingsPage } from '../../components/settings-page'
import { sayMonth } from '../../components/say-month'
import { useMayChange } from '../../components/use-may-change'
import { useChannels, type Channel } from '../../tenant.calls'

const sayCost = ([latest]: Channel['costs']): string =>
  latest === undefined ? '没有花钱' : `${sayMonth(latest.month)}花 ${sayMoney(latest.costFen)}`

/** 渠道: where leads come from, each with its code, link and cost. */
export default function ChannelsPage() {
  const query = useChannels()
  const isFixed = !useMayChange()
  const [editing, setEditing] = useState<Channel | 'new' | null>(null)
  const [code, setCode] = useState<Channel | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const finish = (words: string) => {
    setEditing(null)
    setSaid(words)
  }
  return (
    <SettingsPage place="channels" title="渠道">
      <Loaded query={query} what="渠道">
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="link" title="还没有渠道" text="加一个门店码，客户扫码就能留下需求" />
          ) : (
            items.map((channel) => (
              <ListRow
                key={channel.id}
                icon="link"
                tone={channel.isActive ? 'accent' : 'plain'}
                title={channel.name}
                why={`${channelKindWords[channel.kind]}，${sayCost(channel.costs)}`}
                {...(channel.isActive ? {} : { tags: [{ text: '已停用' }] })}
                {...(isFixed ? {} : { onOpen: () => setEditing(channel) })}
                {...(channel.scene === null ? {} : { action: { label: '看码', onTap: () => setCode(channel) } })}
              />
            ))
          )
        }
      </Loaded>
      {!isFixed && query.data !== undefined && (
        <Button wide look="ghost" icon="plus" onTap={() => setEditing('new')}>
          加一个渠道
        </Button>
      )}
      <ChannelSheet
        isOpen={editing !== null}
        channel={editing === 'new' ? null : editing}
        onClose={() => setEditing(null)}
        onSaved={finish}
      />
      <CodeSheet channel={code} onClose={() => setCode(null)} />
      {said !== null && <UndoBar text={said} onGone={() => setSaid(null)} />}
    </SettingsPage>
  )
}

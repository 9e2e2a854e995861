import { useState } from 'react'
import { channelKinds, type ChannelKind } from '@shared/lead/lead.types'
import { channelKindWords } from '@shared/lead/lead.labels'
import { Button } from '@/ui/button'
import { ChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { PartialData } from '@/ui/states'
import { SwitchRow } from '@/ui/switch-row'
import { useSaveChannel, type Channel } from '../tenant.calls'
import { sayTrouble } from './save-bar'
import { parseYuan, toYuan } from './yuan'

interface ChannelSheetProps {
  isOpen: boolean
  /** Missing for a new one. */
  channel: Channel | null
  onClose: () => void
  onSaved: (words: string) => void
}

const kinds = channelKinds.map((value) => ({ value, label: channelKindWords[value] }))

/** One channel: its name, its kind, what it cost. */
export function ChannelSheet({ isOpen, channel, onClose, onSaved }: ChannelSheetProps) {
  return (
    <Sheet isOpen={isOpen} title={channel === null ? '加一个渠道' : '渠道'} onClose={onClose}>
      <ChannelFields key={channel?.id ?? 'new'} channel={channel} onSaved={onSaved} />
    </Sheet>
  )
}

function ChannelFields({ channel, onSaved }: Pick<ChannelSheetProps, 'channel' | 'onSaved'>) {
  const saving = useSaveChannel()
  const [name, setName] = useState(channel?.name ?? '')
  const [kind, setKind] = useState<ChannelKind>(channel?.kind ?? 'code')
  const [yuan, setYuan] = useState(toYuan(channel?.costFen ?? 0))
  const [isActive, setActive] = useState(channel?.isActive ?? true)
  const costFen = parseYuan(yuan)
  const save = async () => {
    if (costFen === null) return
    const done = await saving.run({
      id: channel?.id ?? null,
      version: channel?.version ?? 0,
      name,
      kind,
      costFen,
      isActive,
    })
    if (done !== null) onSaved(channel === null ? `已加“${done.name}”，可以看码和链接了` : `已保存“${done.name}”`)
  }
  return (
    <>
      <Field label="名称" value={name} maxLength={20} isRequired onChange={setName} placeholder="例如：十三行门店码" />
      <ChipGroup label="种类" isRequired options={kinds} value={kind} onChange={(next) => next && setKind(next)} />
      <Field
        label="已花费用"
        kind="money"
        unit="元"
        value={yuan}
        onChange={setYuan}
        hint="看板用它算每位客户花了多少"
        {...(costFen === null ? { error: '请写数字，最多两位小数' } : {})}
      />
      {channel && <SwitchRow label="在用" note="停用后不再收线索，以前的都留着" isOn={isActive} onChange={setActive} />}
      {saving.failure && <PartialData text={sayTrouble(saving.failure)} />}
      <Button wide size="large" look="primary" disabled={name.trim() === '' || costFen === null} onTap={save}>
        保存
      </Button>
    </>
  )
}

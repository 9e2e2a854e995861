import { useState } from 'react'
import { toCalendarDate } from '@shared/kernel/instant'
import { monthsUntil } from '@shared/lead/channel-cost.rules'
import { channelKinds, type ChannelKind } from '@shared/lead/lead.types'
import { channelKindWords } from '@shared/lead/lead.labels'
import { Button } from '@/ui/button'
import { ChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { PartialData } from '@/ui/states'
import { SwitchRow } from '@/ui/switch-row'
import { useSaveChannel, type Channel } from '../tenant.calls'
import { now } from '@/platform/now'
import { sayMonth } from './say-month'
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

const MONTHS_SHOWN = 6

/** One channel: its name, its kind, what it cost month by month. */
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
  const months = monthsUntil(toCalendarDate(now()).slice(0, 7), MONTHS_SHOWN)
  const [month, setMonth] = useState(months[0] ?? '')
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [isActive, setActive] = useState(channel?.isActive ?? true)
  const yuan = typed[month] ?? toYuan(channel?.costs.find((cost) => cost.month === month)?.costFen ?? 0)
  const isAmount = parseYuan(yuan) !== null
  const costs = Object.entries(typed).map(([of, text]) => ({ month: of, costFen: parseYuan(text) }))
  const save = async () => {
    const read = costs.flatMap(({ month: of, costFen }) => (costFen === null ? [] : [{ month: of, costFen }]))
    if (read.length < costs.length) return
    const done = await saving.run({
      id: channel?.id ?? null,
      version: channel?.version ?? 0,
      name,
      kind,
      costs: read,
      isActive,
    })
    if (done !== null) onSaved(channel === null ? `已加“${done.name}”，可以看码和链接了` : `已保存“${done.name}”`)
  }
  return (
    <>
      <Field label="名称" value={name} maxLength={20} isRequired onChange={setName} placeholder="例如：十三行门店码" />
      <ChipGroup label="种类" isRequired options={kinds} value={kind} onChange={(next) => next && setKind(next)} />
      <ChipGroup
        label="哪个月"
        options={months.map((value) => ({ value, label: sayMonth(value) }))}
        value={month}
        onChange={(next) => next && setMonth(next)}
      />
      <Field
        label={`${sayMonth(month)}花费`}
        kind="money"
        unit="元"
        value={yuan}
        onChange={(text) => setTyped({ ...typed, [month]: text })}
        hint="按月记；看板按天摊到所看的日子，算每位客户花了多少"
        {...(!isAmount ? { error: '请写数字，最多两位小数' } : {})}
      />
      {channel && <SwitchRow label="在用" note="停用后不再收线索，以前的都留着" isOn={isActive} onChange={setActive} />}
      {saving.failure && <PartialData text={sayTrouble(saving.failure)} />}
      <Button
        wide
        size="large"
        look="primary"
        disabled={name.trim() === '' || costs.some(({ costFen }) => costFen === null)}
        onTap={save}
      >
        保存
      </Button>
    </>
  )
}

import { View } from '@tarojs/components'
import { Card } from '@/ui/card'
import { ChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { PasteField } from '@/ui/paste-field'
import { PartialData } from '@/ui/states'
import { SwitchRow } from '@/ui/switch-row'
import type { Channel } from '../lead.calls'
import type { Entry, EntryField } from './use-entry'
import './columns.scss'

interface FieldLook {
  key: EntryField
  label: string
  kind?: 'phone' | 'area'
  maxLength: number
  placeholder?: string
}

const looks: readonly FieldLook[] = [
  { key: 'name', label: '称呼', maxLength: 60, placeholder: '例如：陈女士' },
  { key: 'phone', label: '电话', kind: 'phone', maxLength: 60 },
  { key: 'company', label: '公司', maxLength: 120 },
  { key: 'wish', label: '需求', kind: 'area', maxLength: 2_000, placeholder: '要什么、多少、什么时候要' },
  { key: 'region', label: '地区', maxLength: 120 },
  { key: 'email', label: '邮箱', maxLength: 120 },
]

interface EntryFieldsProps {
  entry: Entry
  channels: readonly Channel[]
  channelId: string | undefined
}

function Pasted({ entry }: { entry: Entry }) {
  const { draft, notes, isSilent, wrong } = entry
  return (
    <>
      <PasteField
        label="名片、短信或聊天记录"
        value={draft.value.pasted}
        onChange={(pasted) => draft.change({ pasted })}
        placeholder="整段贴进来，姓名、电话、公司、需求会自动分好"
        understood={notes.length === 0 ? [] : [{ label: '已分好', value: notes.join('；') }]}
        {...(wrong.pasted === undefined ? {} : { error: wrong.pasted })}
      />
      {isSilent && <PartialData text="暂时没能自动整理，您可以先自己填" />}
    </>
  )
}

function Origin({ entry, channels, channelId }: EntryFieldsProps) {
  const { value, change } = entry.draft
  return (
    <Card>
      <ChipGroup
        label="从哪里来"
        isRequired
        options={channels.map(({ id, name }) => ({ value: id, label: name }))}
        value={channelId}
        onChange={(id) => change({ channelId: id ?? '' })}
      />
      <SwitchRow
        label="归我跟进"
        note={value.isMine ? '马上出现在您的“今天”' : '按分配规则交给当班的同事'}
        isOn={value.isMine}
        onChange={(isMine) => change({ isMine })}
      />
    </Card>
  )
}

/** One big field that understands, the fields it fills, and where the lead comes from. */
export function EntryFields(props: EntryFieldsProps) {
  const { entry } = props
  return (
    <View className="lead-columns">
      <View className="lead-column">
        <Pasted entry={entry} />
      </View>
      <View className="lead-column">
        <Card>
          {looks.map(({ key, ...look }) => (
            <Field
              key={key}
              {...look}
              value={entry.draft.value[key]}
              onChange={(words) => entry.correct(key, words)}
              {...(entry.wrong[key] === undefined ? {} : { error: entry.wrong[key] })}
            />
          ))}
        </Card>
        <Origin {...props} />
      </View>
    </View>
  )
}

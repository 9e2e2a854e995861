import { useState } from 'react'
import { back } from '@/platform/navigate'
import { useMe } from '@/platform/session'
import { useIsOnline } from '@/platform/system'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { PasteField } from '@/ui/paste-field'
import { Screen } from '@/ui/screen'
import { PartialData } from '@/ui/states'
import { SwitchRow } from '@/ui/switch-row'
import { EntryNext, EntryResult, type Entered } from '../../components/entry-result'
import { useEntry, type EntryField } from '../../components/use-entry'
import { useChannels } from '../../lead.calls'

const fields: readonly {
  key: EntryField
  label: string
  kind?: 'phone' | 'area'
  maxLength: number
  placeholder?: string
}[] = [
  { key: 'name', label: '称呼', maxLength: 60, placeholder: '例如：陈女士' },
  { key: 'phone', label: '电话', kind: 'phone', maxLength: 60 },
  { key: 'company', label: '公司', maxLength: 120 },
  { key: 'wish', label: '需求', kind: 'area', maxLength: 2_000, placeholder: '要什么、多少、什么时候要' },
  { key: 'region', label: '地区', maxLength: 120 },
  { key: 'email', label: '邮箱', maxLength: 120 },
]

/** 录入线索: paste what you have, look it over, save. */
export default function EntryPage() {
  const entry = useEntry()
  const { data: channels = [] } = useChannels()
  const isOnline = useIsOnline()
  const me = useMe()
  const [entered, setEntered] = useState<Entered | null>(null)
  const { value, change, discard, isRestored } = entry.draft
  const active = channels.filter(({ isActive }) => isActive)
  const usual = active.find(({ kind }) => kind === 'manual') ?? active[0]
  const channelId = active.find(({ id }) => id === value.channelId)?.id ?? usual?.id
  const canSave = channelId !== undefined && fields.some(({ key }) => value[key].trim() !== '')
  const save = async () => {
    if (channelId === undefined) return
    const done = await entry.save(channelId)
    if (done === null) return
    discard()
    setEntered(done)
  }
  const bar = { title: '录入线索', onBack: () => void back('/pages/leads/index') }
  if (entered !== null) {
    return (
      <Screen bar={bar} footer={<EntryNext leadId={entered.leadId} onAgain={() => setEntered(null)} />}>
        <EntryResult entered={entered} />
      </Screen>
    )
  }
  const { wrong, failure } = entry
  return (
    <Screen
      bar={bar}
      isOffline={!isOnline}
      footer={
        <>
          {failure && Object.keys(wrong).length === 0 && <PartialData text={failure.message} />}
          <Button wide size="large" look="primary" disabled={!canSave} onTap={save}>
            {value.isMine ? '保存，归我跟进' : '保存，按规则分配'}
          </Button>
        </>
      }
    >
      {isRestored && <PartialData text="接着上次没录完的" />}
      <PasteField
        label="名片、短信或聊天记录"
        value={value.pasted}
        onChange={(pasted) => change({ pasted })}
        placeholder="整段贴进来，姓名、电话、公司、需求会自动分好"
        understood={entry.notes.map((words, at) => ({ label: at === 0 ? '整理' : '　', value: words }))}
        {...(wrong.pasted === undefined ? {} : { error: wrong.pasted })}
      />
      {entry.isSilent && <PartialData text="暂时没能自动整理，您可以先自己填" />}
      <Card>
        {fields.map(({ key, ...field }) => (
          <Field
            key={key}
            {...field}
            value={value[key]}
            onChange={(words) => entry.correct(key, words)}
            {...(wrong[key] === undefined ? {} : { error: wrong[key] })}
          />
        ))}
      </Card>
      <Card>
        <ChipGroup
          label="从哪里来"
          isRequired
          options={active.map(({ id, name }) => ({ value: id, label: name }))}
          value={channelId}
          onChange={(id) => change({ channelId: id ?? '' })}
        />
        {me?.role !== 'agent' && (
          <SwitchRow
            label="归我跟进"
            note={value.isMine ? '马上出现在您的“今天”' : '按分配规则交给当班的同事'}
            isOn={value.isMine}
            onChange={(isMine) => change({ isMine })}
          />
        )}
      </Card>
    </Screen>
  )
}

import type { SentenceWord } from '@/ui/editable-sentence'
import { Card } from '@/ui/card'
import { EditableSentence } from '@/ui/editable-sentence'
import { Section } from '@/ui/section'
import { SaveBar } from '../../components/save-bar'
import { Loaded, SettingsPage } from '../../components/settings-page'
import { useEdit } from '../../components/use-edit'
import { useMayChange } from '../../components/use-may-change'
import { useSaving } from '../../components/use-saving'
import { useSaveSettings, useSettings, type Settings } from '../../tenant.calls'

type Lead = Settings['lead']

const policies: readonly { value: Lead['collisionPolicy']; label: string; note: string }[] = [
  { value: 'first_report', label: '先报备先得', note: '归最早登记这位客户的同事' },
  { value: 'first_followup', label: '先有效跟进先得', note: '保护期过了，谁先真正联系上归谁' },
  { value: 'manager_decides', label: '主管裁决', note: '每一次都由主管定' },
]

const words = (lead: Lead): Record<string, SentenceWord> => ({
  minutes: {
    kind: 'number',
    title: '多久没接受',
    value: lead.acceptWithinMinutes,
    min: 5,
    max: 2880,
    step: 5,
    unit: '分钟',
  },
  policy: { kind: 'choice', title: '撞单听谁的', value: lead.collisionPolicy, options: policies },
  days: { kind: 'number', title: '保护期', value: lead.protectionDays, min: 1, max: 365, unit: '天' },
})

function toParts(key: string, word: SentenceWord): Partial<Lead> {
  if (word.kind === 'number')
    return key === 'minutes' ? { acceptWithinMinutes: word.value } : { protectionDays: word.value }
  const policy = policies.find(({ value }) => value === word.value)
  return policy === undefined ? {} : { collisionPolicy: policy.value }
}

function LeadSettings({ settings, reload }: { settings: Settings; reload: () => unknown }) {
  const edit = useEdit('lead', settings.lead)
  const command = useSaveSettings()
  const isFixed = !useMayChange()
  const { save, bar } = useSaving({ edit, command, reload, done: '已保存，下一条线索就按这个来' })
  const sentence = {
    words: words(edit.value),
    disabled: isFixed,
    onChange: (key: string, word: SentenceWord) => edit.change(toParts(key, word)),
  }
  return (
    <>
      <Section title="接受">
        <Card>
          <EditableSentence {...sentence} template="超过 {minutes} 个工作分钟没接受，转给下一位，并告诉主管。" />
        </Card>
      </Section>
      <Section title="撞单" note="新线索对上了另一位同事的客户">
        <Card>
          <EditableSentence {...sentence} template="撞单按{policy}处理，系统给建议，主管可以改。" />
        </Card>
        <Card>
          <EditableSentence {...sentence} template="最后一次有效跟进后，客户保护 {days} 天。" />
        </Card>
      </Section>
      <SaveBar {...bar} onSave={() => save({ version: settings.version, lead: edit.value })} />
    </>
  )
}

/** 设置 · 线索, in sentences. */
export default function LeadSettingsPage() {
  const query = useSettings()
  return (
    <SettingsPage place="lead" title="线索">
      <Loaded query={query} what="线索设置">
        {(settings) => <LeadSettings settings={settings} reload={query.refetch} />}
      </Loaded>
    </SettingsPage>
  )
}

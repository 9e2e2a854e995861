import { Card } from '@/ui/card'
import { EditableSentence, type SentenceWord } from '@/ui/editable-sentence'
import { Section } from '@/ui/section'
import { PhraseList } from '../../components/phrase-list'
import { SaveBar } from '../../components/save-bar'
import { Loaded, SettingsPage } from '../../components/settings-page'
import { useEdit } from '../../components/use-edit'
import { useMayChange } from '../../components/use-may-change'
import { useSaving } from '../../components/use-saving'
import { useSaveSettings, useSettings, type Settings } from '../../tenant.calls'

type Followup = Settings['followup']
type DayKey = 'remindRepDay' | 'tellManagerDay' | 'reassignDay'

const day = (title: string, value: number): SentenceWord => ({
  kind: 'number',
  title,
  value,
  min: 1,
  max: 365,
  unit: '天',
})

const words = (value: Followup): Record<DayKey, SentenceWord> => ({
  remindRepDay: day('第几天提醒本人', value.remindRepDay),
  tellManagerDay: day('第几天告诉主管', value.tellManagerDay),
  reassignDay: day('第几天改派', value.reassignDay),
})

function toParts(key: string, word: SentenceWord): Partial<Followup> {
  if (word.kind !== 'number') return {}
  if (key === 'remindRepDay') return { remindRepDay: word.value }
  return key === 'tellManagerDay' ? { tellManagerDay: word.value } : { reassignDay: word.value }
}

function FollowupSettings({ settings, reload }: { settings: Settings; reload: () => unknown }) {
  const edit = useEdit('followup', settings.followup)
  const command = useSaveSettings()
  const isFixed = !useMayChange()
  const { save, bar } = useSaving({ edit, command, reload, done: '已保存，今天起按这个提醒' })
  return (
    <>
      <Section title="到期没跟进" note="只算工作日，节假日不提醒">
        <Card>
          <EditableSentence
            template="到期第 {remindRepDay} 天提醒本人，第 {tellManagerDay} 天告诉主管，第 {reassignDay} 天改派给别人。"
            words={words(edit.value)}
            disabled={isFixed}
            onChange={(key, word) => edit.change(toParts(key, word))}
          />
        </Card>
      </Section>
      <Section title="常用语" note="记跟进时一点就填上的结果，最多 12 句">
        <PhraseList
          title="常用语"
          phrases={edit.value.phrases}
          most={12}
          longest={12}
          disabled={isFixed}
          onChange={(phrases) => edit.change({ phrases })}
        />
      </Section>
      <SaveBar {...bar} onSave={() => save({ version: settings.version, followup: edit.value })} />
    </>
  )
}

/** 设置 · 跟进: who hears about silence and when, and the phrases of 记跟进. */
export default function FollowupSettingsPage() {
  const query = useSettings()
  return (
    <SettingsPage place="followup" title="跟进">
      <Loaded query={query} what="跟进设置">
        {(settings) => <FollowupSettings settings={settings} reload={query.refetch} />}
      </Loaded>
    </SettingsPage>
  )
}

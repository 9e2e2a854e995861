import { priorityWords } from '@shared/ticket/ticket.labels'
import { priorities, type Priority } from '@shared/ticket/ticket.types'
import { Card } from '@/ui/card'
import { EditableSentence, type SentenceWord } from '@/ui/editable-sentence'
import { Section } from '@/ui/section'
import { PhraseList } from '../../components/phrase-list'
import { SaveBar } from '../../components/save-bar'
import { Loaded, SettingsPage } from '../../components/settings-page'
import { useEdit } from '../../components/use-edit'
import { useMayArrange } from '../../components/use-may-change'
import { useSaving } from '../../components/use-saving'
import { useSaveService, useService, type Service } from '../../tenant.calls'

type Promises = Service['service']['promises']

const HOUR = 60
const MOST_PHRASES = 20
const LONGEST_PHRASE = 200
const ALWAYS = 'always'

/** A promise's two figures as words of a sentence, in minutes as the calendar counts them. */
const promiseWords = ({ firstResponseMinutes, resolveMinutes }: Promises[Priority]): Record<string, SentenceWord> => ({
  first: {
    kind: 'number',
    title: '几个工作分钟内首次回复',
    value: firstResponseMinutes,
    min: 5,
    max: 14_400,
    step: 5,
    unit: '分钟',
  },
  resolve: {
    kind: 'number',
    title: '几个工作小时内解决',
    value: Math.max(1, Math.round(resolveMinutes / HOUR)),
    min: 1,
    max: 480,
    unit: '小时',
  },
})

function toPromise(promise: Promises[Priority], key: string, word: SentenceWord): Promises[Priority] {
  if (word.kind !== 'number') return promise
  return key === 'first'
    ? { ...promise, firstResponseMinutes: word.value }
    : { ...promise, resolveMinutes: word.value * HOUR }
}

const reopenChoices = [
  { value: '0', label: '解决后就不能重新打开' },
  { value: '3', label: '3 天内可以重新打开' },
  { value: '7', label: '7 天内可以重新打开' },
  { value: '30', label: '30 天内可以重新打开' },
  { value: ALWAYS, label: '什么时候都可以重新打开' },
]

const afterWords = ({ closeAfterHours, reopenWithinDays }: Service['service']): Record<string, SentenceWord> => ({
  hours: { kind: 'number', title: '几小时后自动结束', value: closeAfterHours, min: 1, max: 720, unit: '小时' },
  reopen: {
    kind: 'choice',
    title: '还能不能重新打开',
    value: reopenWithinDays === null ? ALWAYS : String(reopenWithinDays),
    options: reopenChoices,
  },
})

function toAfter(word: SentenceWord): Partial<Service['service']> {
  if (word.kind === 'number') return { closeAfterHours: word.value }
  return { reopenWithinDays: word.value === ALWAYS ? null : Number(word.value) }
}

function ServiceSettings({ setup, reload }: { setup: Service; reload: () => unknown }) {
  const edit = useEdit('service', setup.service)
  const command = useSaveService()
  const isFixed = !useMayArrange()
  const { save, bar } = useSaving({ edit, command, reload, done: '已保存，下一张工单就按这个来' })
  const { promises } = edit.value
  return (
    <>
      <Section title="承诺" note="只算上班时间；等客户回复时停表">
        {priorities.map((priority) => (
          <Card key={priority}>
            <EditableSentence
              template={`${priorityWords[priority]}的工单，{first} 个工作分钟内首次回复，{resolve} 个工作小时内解决。`}
              words={promiseWords(promises[priority])}
              disabled={isFixed}
              onChange={(key, word) =>
                edit.change({ promises: { ...promises, [priority]: toPromise(promises[priority], key, word) } })
              }
            />
          </Card>
        ))}
      </Section>
      <Section title="解决以后">
        <Card>
          <EditableSentence
            template="客户 {hours} 小时没有说话就自动结束，{reopen}。"
            words={afterWords(edit.value)}
            disabled={isFixed}
            onChange={(_key, word) => edit.change(toAfter(word))}
          />
        </Card>
      </Section>
      <Section title="快捷回复" note={`回复时一点就填上，最多 ${MOST_PHRASES} 句`}>
        <PhraseList
          title="快捷回复"
          phrases={edit.value.quickReplies}
          most={MOST_PHRASES}
          longest={LONGEST_PHRASE}
          disabled={isFixed}
          onChange={(quickReplies) => edit.change({ quickReplies })}
        />
      </Section>
      <SaveBar {...bar} onSave={() => save({ version: setup.version, service: edit.value })} />
    </>
  )
}

/** 设置 · 售后, in sentences. */
export default function ServiceSettingsPage() {
  const query = useService()
  return (
    <SettingsPage place="service" title="售后">
      <Loaded query={query} what="售后设置">
        {(setup) => <ServiceSettings setup={setup} reload={query.refetch} />}
      </Loaded>
    </SettingsPage>
  )
}

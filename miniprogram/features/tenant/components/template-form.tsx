import { smsTexts, templateWords } from '@shared/message/message.labels'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { Section } from '@/ui/section'
import { useSaveTemplates, type ReachSetup } from '../tenant.calls'
import { SaveBar } from './save-bar'
import { useEdit } from './use-edit'
import { useSaving } from './use-saving'

type SubscribeTemplate = ReachSetup['subscribeTemplates'][number]

/** Our words in the order the server fills them, with a field of WeChat's that usually holds each. */
const ourWords = [
  { label: '编号放在', example: 'character_string1' },
  { label: '进展放在', example: 'thing2' },
  { label: '时间放在', example: 'time3' },
]

/** What of a list of templates is changed at one use. */
const changed = <T extends { use: string }>(templates: readonly T[], use: string, parts: Partial<T>): T[] =>
  templates.map((one) => (one.use === use ? { ...one, ...parts } : one))

function SubscribeFields({
  template,
  onChange,
}: {
  template: SubscribeTemplate
  onChange: (parts: Partial<SubscribeTemplate>) => void
}) {
  const { use, templateId, fields } = template
  return (
    <Card>
      <Field
        label={`${templateWords[use]}的订阅模板编号`}
        value={templateId}
        onChange={(value) => onChange({ templateId: value })}
        maxLength={64}
        hint="在公众平台“订阅消息”里选用模板，复制模板 ID"
      />
      {templateId !== '' &&
        ourWords.map(({ label, example }, nth) => (
          <Field
            key={label}
            label={label}
            value={fields[nth] ?? ''}
            onChange={(value) => onChange({ fields: fields.map((old, place) => (place === nth ? value : old)) })}
            placeholder={example}
            maxLength={24}
          />
        ))}
    </Card>
  )
}

/** The company's approved templates, by what they are for. */
export function TemplateForm({ setup, reload }: { setup: ReachSetup; reload: () => unknown }) {
  const { smsTemplates, subscribeTemplates } = setup
  const edit = useEdit('templates', { smsTemplates, subscribeTemplates })
  const { save, bar } = useSaving({ edit, command: useSaveTemplates(), reload, done: '已保存，下一条消息就用这些模板' })
  const { value } = edit
  return (
    <>
      <Section title="订阅消息" note="客户提交时点一次允许，就能在微信里收到一条，不花钱">
        {value.subscribeTemplates.map((template) => (
          <SubscribeFields
            key={template.use}
            template={template}
            onChange={(parts) =>
              edit.change({ subscribeTemplates: changed(value.subscribeTemplates, template.use, parts) })
            }
          />
        ))}
      </Section>
      <Section title="短信模板" note="照正文申请，审核通过后把编号填到这里；不填就不发这类短信">
        <Card>
          {value.smsTemplates.map(({ use, templateId }) => (
            <Field
              key={use}
              label={`${templateWords[use]}的短信模板编号`}
              kind="number"
              value={templateId}
              onChange={(id) => edit.change({ smsTemplates: changed(value.smsTemplates, use, { templateId: id }) })}
              maxLength={20}
              hint={`正文：${smsTexts[use]}`}
            />
          ))}
        </Card>
      </Section>
      <SaveBar {...bar} onSave={() => save(value)} />
    </>
  )
}

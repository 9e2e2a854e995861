import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { PasteField } from '@/ui/paste-field'
import { useUnderstood, type Question } from './form.calls'
import { QuestionField } from './question-field'
import type { Complaints, WishDraft } from './wish-draft'

interface WishFieldsProps {
  formKey: string
  questions: readonly Question[]
  value: WishDraft
  onChange: (parts: Partial<WishDraft>) => void
  complaints: Complaints
}

/** Who it is, what they want, and what the company asks besides. */
export function WishFields({ formKey, questions, value, onChange, complaints }: WishFieldsProps) {
  const wrong = (field: string) => {
    const error = complaints[field]
    return error === undefined ? {} : { error }
  }
  return (
    <>
      <PasteCard
        formKey={formKey}
        value={value.pasted}
        onChange={(pasted) => onChange({ pasted })}
        error={complaints.pasted}
      />
      <Card>
        <Field
          label="需求"
          kind="area"
          value={value.wish}
          maxLength={2_000}
          placeholder="想要什么，多少件，什么时候要"
          onChange={(wish) => onChange({ wish })}
          {...wrong('wish')}
        />
        {questions.map((question) => (
          <QuestionField
            key={question.key}
            question={question}
            value={value.answers[question.key] ?? ''}
            onChange={(answer) => onChange({ answers: { ...value.answers, [question.key]: answer } })}
            error={complaints[`answers.${question.key}`]}
          />
        ))}
      </Card>
      <Card>
        <Field
          label="电话"
          kind="phone"
          value={value.phone}
          maxLength={60}
          isRequired={value.pasted.trim() === ''}
          placeholder="手机或座机"
          onChange={(phone) => onChange({ phone })}
          {...wrong('phone')}
        />
        <Field
          label="称呼"
          value={value.name}
          maxLength={60}
          placeholder="怎么称呼您"
          onChange={(name) => onChange({ name })}
          {...wrong('name')}
        />
        <Field
          label="公司"
          value={value.company}
          maxLength={120}
          placeholder="公司或店名，没有可不填"
          onChange={(company) => onChange({ company })}
          {...wrong('company')}
        />
      </Card>
    </>
  )
}

interface PasteCardProps {
  formKey: string
  value: string
  onChange: (pasted: string) => void
  error: string | undefined
}

/** First of all one big field: who has it all in one message is done after it. */
function PasteCard({ formKey, value, onChange, error }: PasteCardProps) {
  const understood = useUnderstood(formKey, value)
  return (
    <Card>
      <PasteField
        label="写在一起或粘贴一段话，我们来分"
        value={value}
        onChange={onChange}
        understood={understood}
        placeholder="例如：陈女士 138 0013 8000 云裳服饰，想订 200 件秋款卫衣"
        {...(error === undefined ? {} : { error })}
      />
    </Card>
  )
}

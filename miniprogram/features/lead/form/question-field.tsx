import { ChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Labelled } from '@/ui/labelled'
import type { Question } from './form.calls'

interface QuestionFieldProps {
  question: Question
  value: string
  onChange: (answer: string) => void
  error: string | undefined
}

const LONGEST = 500

/** One of the company's own questions. */
export function QuestionField({ question, value, onChange, error }: QuestionFieldProps) {
  const { label, kind, options, isRequired } = question
  const wrong = error === undefined ? {} : { error }
  if (kind === 'choice') {
    return (
      <Labelled label={label} isRequired={isRequired} {...wrong}>
        <ChipGroup
          options={options.map((option) => ({ value: option, label: option }))}
          value={value === '' ? undefined : value}
          onChange={(answer) => onChange(answer ?? '')}
          isRequired={isRequired}
        />
      </Labelled>
    )
  }
  return (
    <Field
      label={label}
      kind={kind === 'long_text' ? 'area' : kind === 'number' ? 'number' : 'text'}
      value={value}
      onChange={onChange}
      isRequired={isRequired}
      maxLength={LONGEST}
      {...wrong}
    />
  )
}

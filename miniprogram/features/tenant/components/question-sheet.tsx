import { useState } from 'react'
import type { FormQuestion } from '@shared/lead/lead.types'
import { Button } from '@/ui/button'
import { ChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { SwitchRow } from '@/ui/switch-row'

interface QuestionSheetProps {
  question: FormQuestion | null
  onClose: () => void
  onKeep: (question: FormQuestion) => void
}

const kinds: readonly { value: FormQuestion['kind']; label: string }[] = [
  { value: 'text', label: '一行字' },
  { value: 'long_text', label: '一段话' },
  { value: 'choice', label: '选一个' },
  { value: 'number', label: '数字' },
]

export const sayKind = (kind: FormQuestion['kind']): string => kinds.find(({ value }) => value === kind)?.label ?? kind

const toOptions = (text: string): string[] =>
  [...new Set(text.split(/[\n、，,]+/).map((part) => part.trim()))].filter(Boolean)

/** One own question of the form. */
export function QuestionSheet({ question, onClose, onKeep }: QuestionSheetProps) {
  return (
    <Sheet isOpen={question !== null} title="题目" onClose={onClose}>
      {question && <QuestionFields key={question.key} start={question} onKeep={onKeep} />}
    </Sheet>
  )
}

function QuestionFields({ start, onKeep }: { start: FormQuestion; onKeep: (question: FormQuestion) => void }) {
  const [question, setQuestion] = useState(start)
  const [choices, setChoices] = useState(start.options.join('、'))
  const change = (parts: Partial<FormQuestion>) => setQuestion({ ...question, ...parts })
  const options = question.kind === 'choice' ? toOptions(choices) : []
  const isShort = question.kind === 'choice' && options.length < 2
  return (
    <>
      <Field label="问什么" value={question.label} maxLength={40} isRequired onChange={(label) => change({ label })} />
      <ChipGroup
        label="怎么答"
        isRequired
        options={kinds}
        value={question.kind}
        onChange={(kind) => kind && change({ kind })}
      />
      {question.kind === 'choice' && (
        <Field
          label="选项"
          kind="area"
          value={choices}
          onChange={setChoices}
          placeholder="用顿号或换行分开，例如：卫衣、外套、校服"
          {...(isShort && choices !== '' ? { error: '至少写两个选项' } : {})}
        />
      )}
      <SwitchRow label="必须回答" isOn={question.isRequired} onChange={(isRequired) => change({ isRequired })} />
      <Button
        wide
        size="large"
        look="primary"
        disabled={question.label.trim() === '' || isShort}
        onTap={() => onKeep({ ...question, label: question.label.trim(), options })}
      >
        放进表单
      </Button>
    </>
  )
}

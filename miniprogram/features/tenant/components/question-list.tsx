import { useState } from 'react'
import type { FormQuestion } from '@shared/lead/lead.types'
import { Button } from '@/ui/button'
import { ListRow } from '@/ui/list-row'
import { put } from './order'
import { orderedActions } from './ordered-actions'
import { QuestionSheet, sayKind } from './question-sheet'

interface QuestionListProps {
  questions: FormQuestion[]
  disabled: boolean
  onChange: (questions: FormQuestion[]) => void
}

const MOST = 20

/** A key nobody has to think of: q1, q2 …, the first that is free. */
function freeKey(questions: readonly FormQuestion[]): string {
  const taken = new Set(questions.map(({ key }) => key))
  let number = 1
  while (taken.has(`q${number}`)) number += 1
  return `q${number}`
}

/** The form's own questions, in their order. */
export function QuestionList({ questions, disabled, onChange }: QuestionListProps) {
  const [open, setOpen] = useState<number | null>(null)
  const blank: FormQuestion = { key: freeKey(questions), label: '', kind: 'text', options: [], isRequired: false }
  return (
    <>
      {questions.map((question, at) => (
        <ListRow
          key={question.key}
          icon="list"
          title={question.label}
          why={[sayKind(question.kind), question.options.join('、')].filter(Boolean).join('：')}
          {...(question.isRequired ? { tags: [{ text: '必答', tone: 'accent' as const }] } : {})}
          {...(disabled ? {} : { onOpen: () => setOpen(at), more: orderedActions(questions, at, onChange) })}
        />
      ))}
      {!disabled && questions.length < MOST && (
        <Button wide look="ghost" icon="plus" onTap={() => setOpen(questions.length)}>
          加一道题
        </Button>
      )}
      <QuestionSheet
        question={open === null ? null : (questions[open] ?? blank)}
        onClose={() => setOpen(null)}
        onKeep={(question) => {
          onChange(put(questions, open ?? questions.length, question))
          setOpen(null)
        }}
      />
    </>
  )
}

import { useState } from 'react'
import { Card } from '@/ui/card'
import { EditableSentence, type SentenceWord } from '@/ui/editable-sentence'
import { Section } from '@/ui/section'

const ASSIGN: Record<string, SentenceWord> = {
  minutes: { kind: 'number', title: '多久没接受', value: 30, min: 5, max: 240, step: 5, unit: '分钟' },
  next: {
    kind: 'choice',
    title: '转给谁',
    value: 'next',
    options: [
      { value: 'next', label: '下一位', note: '按当值和手上的数量轮' },
      { value: 'lead', label: '主管' },
      { value: 'pool', label: '公海' },
    ],
  },
}

const QUIET: Record<string, SentenceWord> = {
  from: { kind: 'number', title: '晚上几点起', value: 21, min: 18, max: 23, unit: '点' },
  until: { kind: 'number', title: '早上几点止', value: 9, min: 6, max: 12, unit: '点' },
}

/** Settings as sentences one can read aloud. */
export function SentenceParts() {
  const [assign, setAssign] = useState(ASSIGN)
  const [quiet, setQuiet] = useState(QUIET)
  return (
    <Section title="设置">
      <Card>
        <EditableSentence
          template="超过 {minutes} 个工作分钟没接受，转给{next}，并告诉主管。"
          words={assign}
          onChange={(key, word) => setAssign({ ...assign, [key]: word })}
        />
      </Card>
      <Card>
        <EditableSentence
          template="晚上 {from} 点到早上 {until} 点不打扰客户。"
          words={quiet}
          onChange={(key, word) => setQuiet({ ...quiet, [key]: word })}
        />
      </Card>
    </Section>
  )
}

import { useState } from 'react'
import { View } from '@tarojs/components'
import { outcomeWords } from '@shared/lead/lead-desk.labels'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { KeyValues } from '@/ui/key-values'
import { Section } from '@/ui/section'
import { useDecideCollision, useOpenCollisions, type LeadDetail } from '../lead.calls'

type Outcome = 'owner_keeps' | 'newcomer_gets' | 'shared'

const outcomes = (['owner_keeps', 'newcomer_gets', 'shared'] as const).map((value) => ({
  value,
  label: outcomeWords[value],
}))

interface CollisionFactsProps {
  lead: LeadDetail
  onDone: (words: string) => void
}

/** An open 撞单: both sides, what the rule says, and the manager's decision. Without one it is not there. */
export function CollisionFacts({ lead, onDone }: CollisionFactsProps) {
  const { data = [] } = useOpenCollisions(lead.match !== 'new')
  const [outcome, setOutcome] = useState<Outcome | undefined>(undefined)
  const [words, setWords] = useState('')
  const decide = useDecideCollision()
  const collision = data.find(({ leadId }) => leadId === lead.id)
  if (collision === undefined) return null
  const { id, customerTitle, newcomerName, ownerName, ownerDepartment, lastActivity, suggestion, mayDecide } = collision
  const save = async () => {
    if (outcome === undefined) return
    const done = await decide.run({ collisionId: id, outcome, words })
    if (done !== null) onDone(`已裁决：${outcomeWords[outcome]}，两位同事都会收到通知`)
  }
  return (
    <Section title="撞单" note={suggestion}>
      <Card>
        <KeyValues
          rows={[
            { key: '老客户', words: customerTitle },
            { key: '原负责', words: `${ownerName}（${ownerDepartment}），${lastActivity}` },
            { key: '新遇到', words: newcomerName ?? '另一位同事' },
          ]}
        />
        {mayDecide && (
          <View className="lead__decide">
            <ChipGroup label="您来定" options={outcomes} value={outcome} onChange={setOutcome} />
            <Field
              label="说明"
              value={words}
              onChange={setWords}
              maxLength={100}
              {...(decide.failure === null ? {} : { error: decide.failure.message })}
            />
            <Button look="primary" wide disabled={outcome === undefined} onTap={save}>
              {outcome === undefined ? '选一个结果' : `裁决：${outcomeWords[outcome]}`}
            </Button>
          </View>
        )}
      </Card>
    </Section>
  )
}

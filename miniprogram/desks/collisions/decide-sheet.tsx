import { useState } from 'react'
import type { Inputs } from '@shared/contract'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { OptionList } from '@/ui/option-list'
import { Sheet } from '@/ui/sheet'
import { PartialData } from '@/ui/states'
import { useDecide, type Collision } from './collisions.calls'

type Outcome = Inputs['lead']['decideCollision']['outcome']

interface DecideSheetProps {
  collision: Collision | null
  onClose: () => void
  onDecided: (words: string) => void
}

const optionsOf = ({ ownerName, newcomerName }: Collision): { value: Outcome; label: string; note: string }[] => [
  { value: 'owner_keeps', label: `归原负责人${ownerName}`, note: '线索并入原来的客户，新同事退出' },
  { value: 'newcomer_gets', label: `归新同事${newcomerName ?? ''}`, note: '客户转给新同事，原负责人会收到通知' },
  { value: 'shared', label: '两人共同跟进', note: '负责人不变，新同事加为协作人' },
]

/** 裁决: who goes on with the customer, with the words both will read. */
export function DecideSheet({ collision, onClose, onDecided }: DecideSheetProps) {
  return (
    <Sheet isOpen={collision !== null} title="这位客户由谁跟进" onClose={onClose}>
      {collision && <Choice key={collision.id} collision={collision} onDecided={onDecided} />}
    </Sheet>
  )
}

function Choice({ collision, onDecided }: { collision: Collision; onDecided: (words: string) => void }) {
  const deciding = useDecide()
  const [outcome, setOutcome] = useState<Outcome>()
  const [words, setWords] = useState('')
  const options = optionsOf(collision)
  const decide = async () => {
    if (outcome === undefined) return
    const done = await deciding.run({ collisionId: collision.id, outcome, words })
    const said = options.find(({ value }) => value === outcome)?.label ?? ''
    if (done !== null) onDecided(`${said}，已告诉两位同事`)
  }
  return (
    <>
      <OptionList label="由谁跟进" options={options} value={outcome} onChoose={setOutcome} />
      <Field
        label="说明"
        value={words}
        onChange={setWords}
        maxLength={100}
        placeholder="两位同事都会看到，例如：老客户，一直是他在跟"
      />
      {deciding.failure && <PartialData text={deciding.failure.message} />}
      <Button wide size="large" look="primary" disabled={outcome === undefined} onTap={decide}>
        {outcome === undefined ? '先选由谁跟进' : '就这样定'}
      </Button>
    </>
  )
}

import { useState } from 'react'
import { sayFailure } from '@/platform/say-failure'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { OptionList } from '@/ui/option-list'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import { ErrorState, PartialData } from '@/ui/states'
import { useColleagues, useHandOver, type Desk } from '../desk.calls'
import type { DeskSheetProps } from './desk-sheet.types'

/** 转交: to somebody on duty, with what they should know. */
export function HandOverSheet({ desk, isOpen, onClose, onDone }: DeskSheetProps) {
  return (
    <Sheet isOpen={isOpen} title="转交给谁" onClose={onClose}>
      <Choice desk={desk} onDone={onDone} />
    </Sheet>
  )
}

function Choice({ desk, onDone }: { desk: Desk; onDone: (words: string) => void }) {
  const { data, error, refetch } = useColleagues()
  const handing = useHandOver()
  const [staffId, setStaffId] = useState<string>()
  const [words, setWords] = useState('')
  if (data === undefined) {
    return error === null ? <Skeleton shape="list" rows={3} /> : <ErrorState {...sayFailure(error)} onRetry={refetch} />
  }
  const others = data.filter(({ id }) => id !== desk.agentId)
  const chosen = others.find(({ id }) => id === staffId)
  const hand = async () => {
    if (chosen === undefined) return
    const done = await handing.run({ ticketId: desk.id, staffId: chosen.id, words })
    if (done !== null) onDone(`已转交给${chosen.name}，对方会收到提醒`)
  }
  return (
    <>
      <OptionList
        label="转交给谁"
        value={staffId}
        onChoose={setStaffId}
        options={others.map(({ id, name, departmentName, isOnDuty }) => ({
          value: id,
          label: name,
          note: isOnDuty ? departmentName : `${departmentName} · 不当班`,
          disabled: !isOnDuty,
        }))}
      />
      <Field
        label="交接说明"
        kind="area"
        isRequired
        value={words}
        maxLength={200}
        placeholder="说到哪一步了，客户在意什么"
        onChange={setWords}
      />
      {handing.failure && <PartialData text={handing.failure.message} />}
      <Button wide size="large" look="primary" disabled={chosen === undefined || words.trim() === ''} onTap={hand}>
        {chosen === undefined ? '先选一位同事' : `转交给${chosen.name}`}
      </Button>
    </>
  )
}

import { useState } from 'react'
import type { LeadId } from '@shared/kernel/ids'
import { discardWords } from '@shared/lead/lead.labels'
import { discardReasons, type DiscardReason } from '@shared/lead/lead.types'
import { Button } from '@/ui/button'
import { ChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { useDiscard } from '../lead.calls'

interface DiscardSheetProps {
  leadId: LeadId
  isOpen: boolean
  onClose: () => void
  onDone: (words: string) => void
}

/** 标为无效, with the reason that the channel report counts. */
export function DiscardSheet({ leadId, isOpen, onClose, onDone }: DiscardSheetProps) {
  const [reason, setReason] = useState<DiscardReason | undefined>(undefined)
  const [words, setWords] = useState('')
  const discard = useDiscard()
  const save = async () => {
    if (reason === undefined) return
    const done = await discard.run({ leadId, reason, words })
    if (done === null) return
    onClose()
    onDone(`已标为无效：${discardWords[reason]}`)
  }
  const { failure } = discard
  return (
    <Sheet
      isOpen={isOpen}
      title="标为无效"
      onClose={onClose}
      footer={
        <Button wide size="large" look="danger" disabled={reason === undefined} onTap={save}>
          {reason === undefined ? '选一个原因' : '标为无效'}
        </Button>
      }
    >
      <ChipGroup
        label="为什么无效"
        isRequired
        options={discardReasons.map((value) => ({ value, label: discardWords[value] }))}
        value={reason}
        onChange={setReason}
      />
      <Field
        label="说明"
        value={words}
        onChange={setWords}
        maxLength={100}
        placeholder="例如：推销布料的"
        {...(failure === null ? {} : { error: failure.message })}
      />
    </Sheet>
  )
}

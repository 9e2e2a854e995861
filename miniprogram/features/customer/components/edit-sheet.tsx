import { useEffect, useRef, useState } from 'react'
import { View } from '@tarojs/components'
import { CallRefused } from '@/platform/call-error'
import { useDraft } from '@/platform/use-draft'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { useEdit, type CustomerCard } from '../customer.calls'
import {
  compareWith,
  rebase,
  startEdit,
  toFields,
  toPatch,
  type Difference,
  type EditDraft,
  type EditField,
} from './edit-draft'
import { EditConflict } from './edit-conflict'
import { EditFields } from './edit-fields'
import { wrongAt, wrongAtAll } from './sheet-field'

interface EditSheetProps {
  card: CustomerCard
  isOpen: boolean
  onClose: () => void
  onDone: (words: string) => void
  /** Reads the card again; it comes back as `card`. */
  onStale: () => void
}

/** A draft begun on an older state goes on from the latest one; what differs is said, nothing typed is lost. */
function useEditing(card: CustomerCard) {
  const draft = useDraft<EditDraft>(`customer:${card.id}`, startEdit(card))
  const [differences, setDifferences] = useState<readonly Difference[] | null>(null)
  const { value, change } = draft
  const latest = useRef({ value, change })
  useEffect(() => {
    latest.current = { value, change }
  })
  useEffect(() => {
    const { value: mine, change: keep } = latest.current
    if (mine.version === card.version) return
    const fields = toFields(card)
    if (Object.keys(toPatch(mine)).length > 0) setDifferences(compareWith(mine, fields))
    keep(rebase(mine, { version: card.version, fields }))
  }, [card])
  return { draft, differences, forgetDifferences: () => setDifferences(null) }
}

/** Corrects a customer's fields. */
export function EditSheet({ card, isOpen, onClose, onDone, onStale }: EditSheetProps) {
  const { draft, differences, forgetDifferences } = useEditing(card)
  const editing = useEdit()
  const { failure } = editing
  const code = failure instanceof CallRefused ? failure.code : null
  const patch = toPatch(draft.value)
  const count = Object.keys(patch).length

  const save = async () => {
    const answer = await editing.run({ customerId: card.id, version: draft.value.version, patch })
    if (answer === null) return
    draft.discard()
    onDone('资料改好了，动态里记着改了什么')
  }
  useEffect(() => {
    if (code === 'CUSTOMER_CHANGED') onStale()
  }, [code, onStale])
  const discard = () => {
    draft.change(startEdit(card))
    draft.discard()
    editing.reset()
    forgetDifferences()
    onClose()
  }
  const wrong = (field: EditField) =>
    field === 'creditCode' && code === 'CREDIT_CODE_WRONG' && failure !== null
      ? { error: failure.message }
      : wrongAt(failure, `patch.${field}`, field)
  const rest = code === 'CREDIT_CODE_WRONG' || code === 'CUSTOMER_CHANGED' ? null : wrongAtAll(failure)
  return (
    <Sheet
      isOpen={isOpen}
      title="修改资料"
      onClose={onClose}
      {...(count > 0 ? { note: '草稿已自动保存' } : {})}
      footer={
        <>
          {rest !== null && <View className="customer-card__wrong">{rest}</View>}
          <Button wide size="large" look="primary" disabled={count === 0} onTap={save}>
            {count === 0 ? '还没有改动' : `保存 ${count} 处改动`}
          </Button>
          {count > 0 && (
            <View className="customer-card__quiet">
              <Button wide look="ghost" onTap={discard}>
                放弃改动
              </Button>
            </View>
          )}
        </>
      }
    >
      {differences !== null && (
        <View className="customer-card__conflict">
          <EditConflict differences={differences} />
        </View>
      )}
      <EditFields
        value={draft.value.mine}
        onChange={(field, words) => draft.change({ mine: { ...draft.value.mine, [field]: words } })}
        wrong={wrong}
      />
    </Sheet>
  )
}

import { View } from '@tarojs/components'
import { useDraft } from '@/platform/use-draft'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { useRecordNeed } from '../customer.calls'
import { wrongAt, wrongAtAll } from './sheet-field'

interface NeedSheetProps {
  customerId: string
  isOpen: boolean
  onClose: () => void
  onDone: (words: string) => void
}

/** Records what the customer wants today; what they wanted before stays readable. */
export function NeedSheet({ customerId, isOpen, onClose, onDone }: NeedSheetProps) {
  const draft = useDraft(`need:${customerId}`, { words: '' })
  const recording = useRecordNeed()
  const { words } = draft.value
  const save = async () => {
    if ((await recording.run({ customerId, words })) === null) return
    draft.discard()
    onDone('需求记下了，之前的也留着')
  }
  const failure = wrongAtAll(recording.failure)
  return (
    <Sheet
      isOpen={isOpen}
      title="客户要什么"
      onClose={onClose}
      {...(words === '' ? {} : { note: '草稿已自动保存' })}
      footer={
        <>
          {failure !== null && <View className="customer-card__wrong">{failure}</View>}
          <Button wide size="large" look="primary" disabled={words.trim() === ''} onTap={save}>
            记下需求
          </Button>
        </>
      }
    >
      <Field
        label="需求"
        kind="area"
        value={words}
        maxLength={300}
        isCounted
        placeholder="例如：秋款卫衣 200 件，10 月前要现货，要 30 天账期"
        onChange={(next) => draft.change({ words: next })}
        {...wrongAt(recording.failure, 'words')}
      />
    </Sheet>
  )
}

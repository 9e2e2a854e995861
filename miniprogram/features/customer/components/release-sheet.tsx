import { useState } from 'react'
import { View } from '@tarojs/components'
import { poolReasonWords, releaseReasons, type ReleaseReason } from '@shared/customer/pool.labels'
import { Button } from '@/ui/button'
import { ChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import type { CustomerCard } from '../customer.calls'
import { useRelease } from '../pool.calls'
import { wrongAt, wrongAtAll } from './sheet-field'

interface ReleaseSheetProps {
  card: CustomerCard
  isOpen: boolean
  onClose: () => void
  onDone: (words: string) => void
}

/** 放回公海: why, in one tap; everything the customer has stays with the customer. */
export function ReleaseSheet({ card, isOpen, onClose, onDone }: ReleaseSheetProps) {
  const [reason, setReason] = useState<ReleaseReason | undefined>(undefined)
  const [words, setWords] = useState('')
  const releasing = useRelease()
  const save = async () => {
    if (reason === undefined) return
    const done = await releasing.run({ customerId: card.id, reason, words })
    if (done !== null) onDone('已放回公海，同事可以领取')
  }
  const failure = wrongAtAll(releasing.failure)
  return (
    <Sheet
      isOpen={isOpen}
      title="放回公海"
      note="资料、跟进和订单都留着；约好的下一步会取消，您之后要过一段时间才能再领"
      onClose={onClose}
      footer={
        <>
          {failure !== null && <View className="customer-card__wrong">{failure}</View>}
          <Button wide size="large" look="danger" disabled={reason === undefined} onTap={save}>
            放回公海
          </Button>
        </>
      }
    >
      <ChipGroup
        label="为什么不跟了"
        isRequired
        value={reason}
        onChange={setReason}
        options={releaseReasons.map((value) => ({ value, label: poolReasonWords[value] }))}
      />
      <Field
        label="说明"
        value={words}
        maxLength={200}
        placeholder="给接手的同事留一句话"
        isRequired={reason === 'other'}
        onChange={setWords}
        {...wrongAt(releasing.failure, 'words')}
      />
    </Sheet>
  )
}

import { useState } from 'react'
import { View } from '@tarojs/components'
import { open } from '@/platform/navigate'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { Stars } from '@/ui/stars'
import { PartialData } from '@/ui/states'
import { useSaveRecovery, type Recovery } from '../service/service.calls'

interface RecoverySheetProps {
  recovery: Recovery | null
  onClose: () => void
  onSaved: (words: string) => void
}

/** 改进单: why it went wrong, what is done about it, and what the customer reads. */
export function RecoverySheet({ recovery, onClose, onSaved }: RecoverySheetProps) {
  return (
    <Sheet isOpen={recovery !== null} title="改进单" onClose={onClose}>
      {recovery !== null && <Writing key={recovery.id} recovery={recovery} onSaved={onSaved} />}
    </Sheet>
  )
}

function Writing({ recovery, onSaved }: { recovery: Recovery; onSaved: (words: string) => void }) {
  const { id, version, ticketId, ticketNumber, customerTitle, agentName, score, words } = recovery
  const saving = useSaveRecovery()
  const [cause, setCause] = useState(recovery.cause)
  const [measure, setMeasure] = useState(recovery.measure)
  const [result, setResult] = useState(recovery.result)
  const isDone = recovery.state === 'done'
  const save = async (finishes: boolean) => {
    const saved = await saving.run({ id, version, cause, measure, result, isDone: finishes })
    if (saved !== null) onSaved(finishes ? '已完成，客户会看到给他的话' : '已保存，改好了再完成')
  }
  const isComplete = [cause, measure, result].every((text) => text.trim() !== '')
  return (
    <>
      <Stars label="评价" value={score} />
      <View className="recoveries__said">
        {`${customerTitle} 给 ${agentName || '客服'} 的评价${words === '' ? '，没有写原因' : `：“${words}”`}`}
      </View>
      {ticketId !== null && (
        <Button size="small" look="ghost" onTap={() => open('/desks/ticket/index', { ticketId })}>
          {`看工单 ${ticketNumber}`}
        </Button>
      )}
      <Field label="原因是" value={cause} kind="area" maxLength={300} placeholder="为什么会这样" onChange={setCause} />
      <Field
        label="我们的措施是"
        kind="area"
        value={measure}
        maxLength={300}
        placeholder="以后怎么做，谁来做"
        onChange={setMeasure}
      />
      <Field
        label="告诉客户"
        kind="area"
        value={result}
        maxLength={300}
        placeholder="客户会原样看到，例如：已换锁边工序，以后每批抽检"
        onChange={setResult}
      />
      {saving.failure && <PartialData text={saving.failure.message} />}
      <View className="recoveries__buttons">
        {!isDone && (
          <Button wide size="large" look="ghost" onTap={() => save(false)}>
            先存着
          </Button>
        )}
        <Button wide size="large" look="primary" disabled={!isComplete} onTap={() => save(true)}>
          {isDone ? '改一改' : '完成，告诉客户'}
        </Button>
      </View>
    </>
  )
}

import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { useConfirm, useReopen, type Track } from '../ticket.calls'

/** Is it solved? The customer says so, or opens it again with what is still wrong. */
export function ResolvedCard({ track }: { track: Track }) {
  const { id: ticketId, may } = track
  const confirming = useConfirm()
  const reopening = useReopen()
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState('')
  if (!may.confirm && !may.reopen) return null
  const reopen = async () => {
    const done = await reopening.run({ ticketId, words })
    if (done === null) return
    setWords('')
    setOpen(false)
  }
  return (
    <Card>
      <View className="ticket__question">{may.confirm ? '问题解决了吗' : '还有问题，可以重新打开'}</View>
      {confirming.failure && <View className="ticket__wrong">{confirming.failure.message}</View>}
      <View className="ticket__buttons">
        {may.reopen && (
          <Button wide look="ghost" onTap={() => setOpen(true)}>
            还没解决
          </Button>
        )}
        {may.confirm && (
          <Button wide look="primary" onTap={() => confirming.run({ ticketId })}>
            已解决
          </Button>
        )}
      </View>
      <Sheet
        isOpen={isOpen}
        title="还没解决"
        onClose={() => setOpen(false)}
        footer={
          <>
            {reopening.failure && <View className="ticket__wrong">{reopening.failure.message}</View>}
            <Button wide size="large" look="primary" disabled={words.trim() === ''} onTap={reopen}>
              重新打开，请客服接着处理
            </Button>
          </>
        }
      >
        <Field
          label="哪里还没解决"
          kind="area"
          isRequired
          value={words}
          maxLength={2_000}
          placeholder="例如：换回来的袖口还是开线"
          onChange={setWords}
        />
      </Sheet>
    </Card>
  )
}

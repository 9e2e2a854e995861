import { useState } from 'react'
import { kindWords } from '@shared/ticket/ticket.labels'
import { sayMoment } from '@shared/kernel/speech-time'
import { now } from '@/platform/now'
import { sayFailure } from '@/platform/say-failure'
import { Button } from '@/ui/button'
import { OptionList } from '@/ui/option-list'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState, PartialData } from '@/ui/states'
import { useMerge, useTickets, type Desk } from '../desk.calls'
import type { DeskSheetProps } from './desk-sheet.types'

/** 合并重复: this ticket ends in another of the same customer, which gets its words. */
export function MergeSheet({ desk, isOpen, onClose, onDone }: DeskSheetProps) {
  return (
    <Sheet isOpen={isOpen} title="并到哪一张" note="这张会结束，留言并过去" onClose={onClose}>
      <Choice desk={desk} onDone={onDone} />
    </Sheet>
  )
}

function Choice({ desk, onDone }: { desk: Desk; onDone: (words: string) => void }) {
  const { data, error, refetch } = useTickets('all', desk.asker.customerId)
  const merging = useMerge()
  const [intoId, setIntoId] = useState<string>()
  if (data === undefined) {
    return error === null ? <Skeleton shape="list" rows={3} /> : <ErrorState {...sayFailure(error)} onRetry={refetch} />
  }
  const isMergeable = (state: Desk['state']) => state !== 'closed'
  const others = data.pages
    .flatMap(({ items }) => items)
    .filter(({ id, state }) => id !== desk.id && isMergeable(state))
  const chosen = others.find(({ id }) => id === intoId)
  if (others.length === 0) {
    return <EmptyState icon="copy" title="这位客户没有别的在办工单" text="只有同一位客户的工单才能合并" />
  }
  const merge = async () => {
    if (chosen === undefined) return
    const done = await merging.run({ ticketId: desk.id, intoTicketId: chosen.id })
    if (done !== null) onDone(`已并入 ${chosen.number}`)
  }
  return (
    <>
      <OptionList
        label="并到哪一张"
        value={intoId}
        onChoose={setIntoId}
        options={others.map(({ id, number, kind, words, createdAt }) => ({
          value: id,
          label: `${kindWords[kind]} · ${number}`,
          note: `${sayMoment(createdAt, now())} · ${words}`,
        }))}
      />
      {merging.failure && <PartialData text={merging.failure.message} />}
      <Button wide size="large" look="primary" disabled={chosen === undefined} onTap={merge}>
        {chosen === undefined ? '先选一张' : `并入 ${chosen.number}`}
      </Button>
    </>
  )
}

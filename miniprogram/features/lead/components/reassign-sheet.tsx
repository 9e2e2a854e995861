import { useState } from 'react'
import { View } from '@tarojs/components'
import type { LeadId, StaffId } from '@shared/kernel/ids'
import { sayFailure } from '@/platform/say-failure'
import { Button } from '@/ui/button'
import { ChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { OptionList } from '@/ui/option-list'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import { ErrorState } from '@/ui/states'
import { useColleagues, useReassign } from '../lead.calls'

interface ReassignSheetProps {
  leadId: LeadId
  ownerId: StaffId | null
  isOpen: boolean
  onClose: () => void
  onDone: (words: string) => void
}

const usualReasons = ['更熟悉这个行业', '客户就在附近', '忙不过来', '一直没有联系'].map((words) => ({
  value: words,
  label: words,
}))

interface ColleagueListProps {
  ownerId: StaffId | null
  value: string | undefined
  onChoose: (to: { id: StaffId; name: string }) => void
}

function ColleagueList({ ownerId, value, onChoose }: ColleagueListProps) {
  const { data, error, isPending, refetch } = useColleagues()
  if (isPending) return <Skeleton shape="list" rows={3} />
  if (data === undefined) return <ErrorState {...sayFailure(error)} onRetry={refetch} />
  const sellers = data.filter(({ id, role }) => id !== ownerId && role !== 'agent')
  return (
    <OptionList
      label="改派给谁"
      value={value}
      onChoose={(id) => {
        const chosen = sellers.find((one) => one.id === id)
        if (chosen) onChoose(chosen)
      }}
      options={sellers.map(({ id, name, departmentName, isOnDuty }) => ({
        value: id,
        label: name,
        note: isOnDuty ? departmentName : `${departmentName} · 不当班`,
        disabled: !isOnDuty,
      }))}
    />
  )
}

/** 改派: a manager gives the lead to somebody on duty, and says why. */
export function ReassignSheet({ leadId, ownerId, isOpen, onClose, onDone }: ReassignSheetProps) {
  const [to, setTo] = useState<{ id: StaffId; name: string } | null>(null)
  const [reason, setReason] = useState('')
  const reassign = useReassign()
  const isReady = to !== null && reason.trim() !== ''
  const save = async () => {
    if (to === null) return
    const done = await reassign.run({ leadId, staffId: to.id, reason: reason.trim() })
    if (done === null) return
    onClose()
    onDone(`已改派给${to.name}，对方会收到提醒`)
  }
  const { failure } = reassign
  const label = to === null ? '先选一位同事' : reason.trim() === '' ? '再写个原因' : `改派给${to.name}`
  return (
    <Sheet
      isOpen={isOpen}
      title="改派"
      onClose={onClose}
      footer={
        <>
          {failure && <View className="lead__failure">{failure.message}</View>}
          <Button wide size="large" look="primary" disabled={!isReady} onTap={save}>
            {label}
          </Button>
        </>
      }
    >
      <ChipGroup
        label="为什么改派"
        options={usualReasons}
        value={usualReasons.some(({ value }) => value === reason) ? reason : undefined}
        onChange={(words) => setReason(words ?? '')}
      />
      <Field
        label="原因"
        isRequired
        value={reason}
        onChange={setReason}
        maxLength={60}
        placeholder="两位同事都会看到"
      />
      <ColleagueList ownerId={ownerId} value={to?.id} onChoose={setTo} />
    </Sheet>
  )
}

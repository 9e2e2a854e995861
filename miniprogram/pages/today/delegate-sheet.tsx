import { roleWords } from '@shared/staff/staff.labels'
import type { StaffId } from '@shared/kernel/ids'
import { useColleagues, type InboxItem } from '@/features/followup/followup.calls'
import { sayFailure } from '@/platform/say-failure'
import { useMe } from '@/platform/session'
import { OptionList } from '@/ui/option-list'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState } from '@/ui/states'

interface DelegateSheetProps {
  item: InboxItem | null
  onClose: () => void
  onDelegate: (item: InboxItem, to: { staffId: StaffId; name: string }) => unknown
}

/** 转给: a colleague on duty takes this follow-up over; the customer stays whose it is. */
export function DelegateSheet({ item, onClose, onDelegate }: DelegateSheetProps) {
  return (
    <Sheet isOpen={item !== null} title="转给谁" onClose={onClose} {...(item === null ? {} : { note: item.title })}>
      {item !== null && <Colleagues onChoose={(to) => onDelegate(item, to)} />}
    </Sheet>
  )
}

function Colleagues({ onChoose }: { onChoose: (to: { staffId: StaffId; name: string }) => unknown }) {
  const me = useMe()
  const { data, error, isPending, refetch } = useColleagues()
  if (isPending) return <Skeleton shape="list" rows={4} />
  if (data === undefined) return <ErrorState {...sayFailure(error)} onRetry={refetch} />
  const others = data.filter(({ id }) => id !== me?.staffId)
  if (others.length === 0) {
    return <EmptyState icon="people" title="没有可以转给的同事" text="请老板先在“我的 · 同事”里添加" />
  }
  const choose = (id: string) => {
    const chosen = others.find((one) => one.id === id)
    if (chosen) onChoose({ staffId: chosen.id, name: chosen.name })
  }
  return (
    <OptionList
      label="转给谁"
      value={undefined}
      onChoose={choose}
      options={others.map(({ id, name, role, departmentName, isOnDuty }) => ({
        value: id,
        label: name,
        note: `${departmentName} · ${roleWords[role]}${isOnDuty ? '' : ' · 不当班'}`,
        disabled: !isOnDuty,
      }))}
    />
  )
}

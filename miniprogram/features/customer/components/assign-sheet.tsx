import { roleWords } from '@shared/staff/staff.labels'
import { sayFailure } from '@/platform/say-failure'
import { OptionList } from '@/ui/option-list'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState } from '@/ui/states'
import { useAssign, useSellers, type PoolRow } from '../pool.calls'
import { wrongAtAll } from './sheet-field'

interface AssignSheetProps {
  row: PoolRow | null
  onClose: () => void
  onDone: (words: string) => void
}

/** 分给同事: a manager gives a customer of the pool to one of their people. */
export function AssignSheet({ row, onClose, onDone }: AssignSheetProps) {
  const sellers = useSellers(row !== null)
  const assigning = useAssign()
  const give = async (staffId: string) => {
    const chosen = sellers.data?.find(({ id }) => id === staffId)
    if (row === null || chosen === undefined) return
    const given = await assigning.run({ customerId: row.id, staffId: chosen.id })
    if (given !== null) onDone(`已分给${chosen.name}，对方会收到提醒`)
  }
  const failure = wrongAtAll(assigning.failure)
  return (
    <Sheet
      isOpen={row !== null}
      title="分给谁"
      onClose={onClose}
      {...(row === null ? {} : { note: failure ?? row.maskedName })}
    >
      {sellers.isPending && <Skeleton shape="list" rows={4} />}
      {sellers.isError && <ErrorState {...sayFailure(sellers.error)} onRetry={sellers.refetch} />}
      {sellers.data?.length === 0 && <EmptyState icon="people" title="没有可以分给的同事" />}
      <OptionList
        label="分给谁"
        value={undefined}
        onChoose={(staffId) => void give(staffId)}
        options={(sellers.data ?? []).map(({ id, name, role, departmentName }) => ({
          value: id,
          label: name,
          note: `${departmentName} · ${roleWords[role]}`,
        }))}
      />
    </Sheet>
  )
}

import { roleWords } from '@shared/staff/staff.labels'
import { ListRow } from '@/ui/list-row'
import { EmptyState, PartialData } from '@/ui/states'
import { useSetDuty, type Colleague } from '../tenant.calls'

interface TeamProps {
  staff: readonly Colleague[]
  isFixed: boolean
  onEdit: (colleague: Colleague) => void
}

const sayShare = ({ role, capacityWeight }: Colleague): string => {
  if (role === 'agent') return roleWords[role]
  return `${roleWords[role]}，${capacityWeight === 0 ? '不接新线索' : `新线索份额 ${capacityWeight}`}`
}

/** The colleagues of a department: what they are, whether they are on duty. */
export function Team({ staff, isFixed, onEdit }: TeamProps) {
  const duty = useSetDuty()
  if (staff.length === 0)
    return <EmptyState icon="people" title="这里还没有同事" text="加一位，或把别的部门的同事调过来" />
  return (
    <>
      {duty.failure && <PartialData text={duty.failure.message} />}
      {staff.map((colleague) => {
        const { id, name, isOnDuty, isActive } = colleague
        const tag = isActive ? (isOnDuty ? '在岗' : '休息') : '已离职'
        const toggle = {
          label: isOnDuty ? '设为休息' : '设为在岗',
          onTap: () => duty.run({ staffId: id, isOnDuty: !isOnDuty }),
        }
        return (
          <ListRow
            key={id}
            icon="person"
            tone={isOnDuty && isActive ? 'good' : 'plain'}
            title={name}
            why={sayShare(colleague)}
            tags={[{ text: tag, ...(tag === '在岗' ? { tone: 'good' as const } : {}) }]}
            {...(isActive ? { action: toggle } : {})}
            {...(isFixed ? {} : { onOpen: () => onEdit(colleague) })}
          />
        )
      })}
    </>
  )
}

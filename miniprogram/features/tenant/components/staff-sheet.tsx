import { useState } from 'react'
import type { Role } from '@shared/kernel/actor'
import { roleWords } from '@shared/staff/staff.labels'
import type { FieldMessages } from '@shared/kernel/wire'
import { CallRefused, type CallFailure } from '@/platform/call-error'
import { open } from '@/platform/navigate'
import { Button } from '@/ui/button'
import { ChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Labelled } from '@/ui/labelled'
import { NumberStepper } from '@/ui/number-stepper'
import { Sheet } from '@/ui/sheet'
import { PartialData } from '@/ui/states'
import { useSaveStaff, type Colleague, type Department } from '../tenant.calls'

interface StaffSheetProps {
  isOpen: boolean
  /** Missing for a new one. */
  colleague: Colleague | null
  departments: readonly Department[]
  onClose: () => void
  onSaved: (words: string) => void
}

/** What is wrong, at its field: a number that a colleague has is a matter of the number. */
function wrongFields(failure: CallFailure | null): FieldMessages {
  if (!(failure instanceof CallRefused)) return {}
  return failure.code === 'PHONE_TAKEN' ? { phone: failure.message } : failure.fields
}

const roles: Role[] = ['owner', 'manager', 'rep', 'agent']

/** Adds a colleague or changes one; only the owner comes here, and only the owner is sent numbers. */
export function StaffSheet({ isOpen, onClose, ...rest }: StaffSheetProps) {
  return (
    <Sheet isOpen={isOpen} title={rest.colleague?.name ?? '加一位同事'} onClose={onClose}>
      <StaffFields key={rest.colleague?.id ?? 'new'} {...rest} />
    </Sheet>
  )
}

function StaffFields({ colleague, departments, onSaved }: Omit<StaffSheetProps, 'isOpen' | 'onClose'>) {
  const saving = useSaveStaff()
  const [who, setWho] = useState({
    name: colleague?.name ?? '',
    phone: colleague?.phone ?? '',
    wecomUserid: colleague?.wecomUserid ?? '',
  })
  const [role, setRole] = useState<Role>(colleague?.role ?? 'rep')
  const [departmentId, setDepartmentId] = useState<Department['id'] | undefined>(colleague?.departmentId)
  const [capacityWeight, setWeight] = useState(colleague?.capacityWeight ?? 1)
  const { failure } = saving
  const wrong = wrongFields(failure)
  const canSave = who.name.trim() !== '' && who.phone.trim() !== '' && departmentId !== undefined
  const save = async () => {
    if (departmentId === undefined) return
    const whom = { id: colleague?.id ?? null, version: colleague?.version ?? 0 }
    const done = await saving.run({ ...whom, ...who, role, departmentId, capacityWeight })
    if (done !== null) onSaved(colleague === null ? `已加${who.name}，可以用手机号登录了` : `已保存${who.name}的资料`)
  }
  const field = (key: keyof typeof who) => ({
    value: who[key],
    onChange: (text: string) => setWho({ ...who, [key]: text }),
    ...(wrong[key] === undefined ? {} : { error: wrong[key] }),
  })
  return (
    <>
      <Field label="姓名" maxLength={20} isRequired {...field('name')} />
      <Field label="手机号" kind="phone" maxLength={30} isRequired {...field('phone')} />
      <Field label="企业微信账号" maxLength={64} {...field('wecomUserid')} />
      <ChipGroup
        label="角色"
        isRequired
        options={roles.map((value) => ({ value, label: roleWords[value] }))}
        value={role}
        onChange={(next) => next && setRole(next)}
      />
      <ChipGroup
        label="部门"
        isRequired
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        value={departmentId}
        onChange={setDepartmentId}
      />
      <Labelled label="新线索份额" hint="2 份接的线索是 1 份的两倍，0 份不接">
        <NumberStepper label="新线索份额" min={0} max={10} value={capacityWeight} onChange={setWeight} />
      </Labelled>
      {failure && Object.keys(wrong).length === 0 && <PartialData text={failure.message} />}
      <Button wide size="large" look="primary" disabled={!canSave} onTap={save}>
        保存
      </Button>
      {colleague !== null && (
        <Button
          wide
          look="ghost"
          icon="handover"
          onTap={() => open('/features/custody/pages/departure/index', { staffId: colleague.id })}
        >
          {colleague.isActive ? '离职交接' : '看交接报告'}
        </Button>
      )}
    </>
  )
}

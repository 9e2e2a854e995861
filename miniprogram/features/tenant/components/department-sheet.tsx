import { useState } from 'react'
import { Button } from '@/ui/button'
import { ChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { PartialData } from '@/ui/states'
import { useSaveDepartment, type Department } from '../tenant.calls'
import { sayTrouble } from './save-bar'

interface DepartmentSheetProps {
  isOpen: boolean
  /** Missing for a new one. */
  department: Department | null
  departments: readonly Department[]
  onClose: () => void
  onSaved: (words: string) => void
}

/** A department's name, and which one it belongs to. */
export function DepartmentSheet({ isOpen, onClose, ...rest }: DepartmentSheetProps) {
  return (
    <Sheet isOpen={isOpen} title={rest.department?.name ?? '加一个部门'} onClose={onClose}>
      <DepartmentFields key={rest.department?.id ?? 'new'} {...rest} />
    </Sheet>
  )
}

type FieldsProps = Omit<DepartmentSheetProps, 'isOpen' | 'onClose'>

function DepartmentFields({ department, departments, onSaved }: FieldsProps) {
  const saving = useSaveDepartment()
  const [name, setName] = useState(department?.name ?? '')
  const [parentId, setParentId] = useState<Department['id'] | null>(department?.parentId ?? null)
  const save = async () => {
    const done = await saving.run({ id: department?.id ?? null, name, parentId })
    if (done !== null) onSaved(`已保存部门“${name.trim()}”`)
  }
  const others = departments.filter(({ id }) => id !== department?.id)
  return (
    <>
      <Field label="名称" value={name} maxLength={20} isRequired onChange={setName} />
      <ChipGroup
        label="上级部门"
        options={others.map(({ id, name: label }) => ({ value: id, label }))}
        value={parentId ?? undefined}
        onChange={(id) => setParentId(id ?? null)}
      />
      {saving.failure && <PartialData text={sayTrouble(saving.failure)} />}
      <Button wide size="large" look="primary" disabled={name.trim() === ''} onTap={save}>
        保存
      </Button>
    </>
  )
}

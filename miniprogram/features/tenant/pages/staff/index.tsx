import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Segments } from '@/ui/segments'
import { UndoBar } from '@/ui/undo-bar'
import { DepartmentSheet } from '../../components/department-sheet'
import { Loaded, SettingsPage } from '../../components/settings-page'
import { StaffSheet } from '../../components/staff-sheet'
import { Team } from '../../components/colleagues'
import { useMayChange } from '../../components/use-may-change'
import { useDepartments, useStaff, type Colleague } from '../../tenant.calls'

type Editing = { kind: 'staff'; colleague: Colleague | null } | { kind: 'department'; isNew: boolean } | null

/** 同事与部门: one department at a time. */
export default function StaffPage() {
  const staff = useStaff()
  const { data: departments = [] } = useDepartments()
  const isFixed = !useMayChange()
  const [chosen, setChosen] = useState<string | null>(null)
  const [editing, setEditing] = useState<Editing>(null)
  const [said, setSaid] = useState<string | null>(null)
  const department = departments.find(({ id }) => id === chosen) ?? departments[0] ?? null
  const finish = (words: string) => {
    setEditing(null)
    setSaid(words)
  }
  return (
    <SettingsPage place="staff" title="同事与部门">
      <Segments
        label="哪个部门"
        segments={departments.map(({ id, name, headCount }) => ({ value: String(id), label: name, count: headCount }))}
        value={department?.id ?? ''}
        onChange={setChosen}
      />
      {!isFixed && (
        <View className="settings__buttons">
          <Button size="small" icon="plus" onTap={() => setEditing({ kind: 'staff', colleague: null })}>
            加同事
          </Button>
          <Button size="small" look="ghost" onTap={() => setEditing({ kind: 'department', isNew: true })}>
            加部门
          </Button>
          {department && (
            <Button size="small" look="ghost" onTap={() => setEditing({ kind: 'department', isNew: false })}>
              {`改${department.name}`}
            </Button>
          )}
        </View>
      )}
      <Loaded query={staff} what="同事">
        {(items) => (
          <Team
            staff={items.filter(({ departmentId }) => departmentId === department?.id)}
            isFixed={isFixed}
            onEdit={(colleague) => setEditing({ kind: 'staff', colleague })}
          />
        )}
      </Loaded>
      <StaffSheet
        isOpen={editing?.kind === 'staff'}
        colleague={editing?.kind === 'staff' ? editing.colleague : null}
        departments={departments}
        onClose={() => setEditing(null)}
        onSaved={finish}
      />
      <DepartmentSheet
        isOpen={editing?.kind === 'department'}
        department={editing?.kind === 'department' && !editing.isNew ? department : null}
        departments={departments}
        onClose={() => setEditing(null)}
        onSaved={finish}
      />
      {said !== null && <UndoBar text={said} onGone={() => setSaid(null)} />}
    </SettingsPage>
  )
}

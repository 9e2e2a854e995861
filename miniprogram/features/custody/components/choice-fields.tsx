import type { StaffId } from '@shared/kernel/ids'
import { Card } from '@/ui/card'
import { Select } from '@/ui/select'
import { SwitchRow } from '@/ui/switch-row'
import { useOwners, type Import } from '../custody.calls'

const POOL = ''
type Choices = Import['choices']

interface ChoiceFieldsProps {
  choices: Choices
  onChange: (choices: Choices) => void
}

/** What the file leaves open: whose customers they are, and what becomes of likely duplicates. */
export function ChoiceFields({ choices, onChange }: ChoiceFieldsProps) {
  const { data: staff = [] } = useOwners()
  const pool: { value: StaffId | typeof POOL; label: string } = { value: POOL, label: '放进公海' }
  const owners = [pool, ...staff.map(({ id, name }) => ({ value: id, label: name }))]
  return (
    <Card>
      <Select<StaffId | typeof POOL>
        label="表里没写负责人的，归谁"
        options={owners}
        value={choices.ownerId ?? POOL}
        onChange={(ownerId) => onChange({ ...choices, ownerId: ownerId === POOL ? null : ownerId })}
      />
      <SwitchRow
        label="疑似重复的也导入"
        note="关着时先不导入，放进“未导入的行”里，核对后再导"
        isOn={choices.likely === 'new'}
        onChange={(isOn) => onChange({ ...choices, likely: isOn ? 'new' : 'skip' })}
      />
    </Card>
  )
}

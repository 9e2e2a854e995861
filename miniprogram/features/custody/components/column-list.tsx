import { View } from '@tarojs/components'
import { importTargetLabels } from '@shared/custody/import.labels'
import { importTargets, type ImportMapping, type ImportTarget } from '@shared/custody/import.types'
import { Card } from '@/ui/card'
import { Select } from '@/ui/select'
import type { Import } from '../custody.calls'
import './import.scss'

const LEFT_OUT = 'none'
type Choice = ImportTarget | typeof LEFT_OUT
const choices: { value: Choice; label: string }[] = [
  { value: LEFT_OUT, label: '不导入这一列' },
  ...importTargets.map((value) => ({ value, label: importTargetLabels[value] })),
]

interface ColumnListProps {
  columns: Import['columns']
  mapping: ImportMapping
  onChange: (mapping: ImportMapping) => void
}

/** Each column of the file with its first values, and what it fills. */
export function ColumnList({ columns, mapping, onChange }: ColumnListProps) {
  return (
    <Card>
      {columns.map(({ title, samples }, column) => (
        <View key={`${column}${title}`} className="import__column">
          <Select<Choice>
            label={title}
            options={choices}
            value={mapping[column] ?? LEFT_OUT}
            onChange={(target) =>
              onChange(
                columns.map((_, at) => (at === column ? (target === LEFT_OUT ? null : target) : (mapping[at] ?? null))),
              )
            }
          />
          <View className="import__samples">
            {samples.length === 0 ? '这一列是空的' : `例如：${samples.join('、')}`}
          </View>
        </View>
      ))}
    </Card>
  )
}

import { useState } from 'react'
import { View } from '@tarojs/components'
import { hasName } from '@shared/custody/mapping-name.rules'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/page-title'
import { PartialData } from '@/ui/states'
import { useCheck, type Import } from '../custody.calls'
import { ChoiceFields } from './choice-fields'
import { ColumnList } from './column-list'
import { count } from './import-words'
import './import.scss'

/** What every column is, guessed and to be corrected; then every row is judged. */
export function MappingStep({ entry }: { entry: Import }) {
  const [mapping, setMapping] = useState(entry.mapping)
  const [choices, setChoices] = useState(entry.choices)
  const checking = useCheck()
  const isNamed = hasName(mapping)
  const where = entry.sheet === null ? '' : `工作表“${entry.sheet}”，`
  return (
    <>
      <PageTitle
        title="核对每一列"
        eyebrow={`${where}标题在第 ${entry.headerLine ?? 1} 行，共 ${count(entry.rows ?? 0)} 行`}
      />
      <View className="import__gap">
        <ColumnList columns={entry.columns} mapping={mapping} onChange={setMapping} />
      </View>
      <View className="import__gap">
        <ChoiceFields choices={choices} onChange={setChoices} />
      </View>
      {!isNamed && <PartialData text="请至少选一列作为客户名称或联系人" />}
      {checking.failure !== null && <PartialData text={checking.failure.message} />}
      <View className="import__gap">
        <Button
          wide
          look="primary"
          disabled={!isNamed}
          onTap={() => checking.run({ importId: entry.id, mapping, choices })}
        >
          检查每一行
        </Button>
      </View>
    </>
  )
}

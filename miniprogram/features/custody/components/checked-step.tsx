import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/page-title'
import { PartialData } from '@/ui/states'
import { useCommit, type Import } from '../custody.calls'
import { ErrorFile } from './error-file'
import { count } from './import-words'
import { MappingStep } from './mapping-step'
import { RowList } from './row-list'
import './import.scss'

/** Every row is judged; nothing is made yet. */
export function CheckedStep({ entry }: { entry: Import }) {
  const [isMapping, setMapping] = useState(false)
  const committing = useCommit()
  if (isMapping) return <MappingStep entry={entry} />
  const { counts, left } = entry
  return (
    <>
      <PageTitle
        title={`${count(counts.new)} 位新客户，${count(counts.merged)} 行并入已有`}
        eyebrow={`疑似重复 ${count(counts.likely)} 行，不能导入 ${count(counts.rejected)} 行；现在还什么都没有改`}
      />
      {committing.failure !== null && <PartialData text={committing.failure.message} />}
      <View className="import__gap">
        <Button wide look="primary" disabled={left === 0} onTap={() => committing.run({ importId: entry.id })}>
          {left === 0 ? '没有可以导入的行' : `导入 ${count(left)} 行`}
        </Button>
      </View>
      <View className="import__gap import__buttons">
        <Button onTap={() => setMapping(true)}>重新核对列</Button>
        <ErrorFile entry={entry} />
      </View>
      <RowList entry={entry} />
    </>
  )
}

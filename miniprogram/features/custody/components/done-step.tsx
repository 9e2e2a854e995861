import { useState } from 'react'
import { View } from '@tarojs/components'
import { back } from '@/platform/navigate'
import { Button } from '@/ui/button'
import { Confirm } from '@/ui/confirm'
import { PageTitle } from '@/ui/page-title'
import { PartialData } from '@/ui/states'
import { useCommit, useUndo, type Import } from '../custody.calls'
import { ErrorFile } from './error-file'
import { count, sayResult } from './import-words'
import { RowList } from './row-list'
import './import.scss'

/** What was made, and the way back. */
export function DoneStep({ entry }: { entry: Import }) {
  const [isAsked, setAsked] = useState(false)
  const [committing, undoing] = [useCommit(), useUndo()]
  const { id: importId, left } = entry
  const failure = committing.failure ?? undoing.failure
  return (
    <>
      <PageTitle title={left > 0 ? '停在半路' : '导入好了'} eyebrow={sayResult(entry)} />
      {failure !== null && <PartialData text={failure.message} />}
      {left > 0 && (
        <Button wide look="primary" onTap={() => committing.run({ importId })}>
          {`接着导入 ${count(left)} 行`}
        </Button>
      )}
      <View className="import__gap import__buttons">
        <Button icon="undo" look="danger" onTap={() => setAsked(true)}>
          撤销这次导入
        </Button>
        <ErrorFile entry={entry} />
      </View>
      <RowList entry={entry} />
      <Confirm
        isOpen={isAsked}
        title="撤销这次导入？"
        text="新增的客户会删掉，补充的内容会拿掉；之后有人跟进或改过的客户会保留，并告诉您是哪些。"
        confirmLabel="撤销导入"
        isDangerous
        onConfirm={() => {
          setAsked(false)
          void undoing.run({ importId })
        }}
        onCancel={() => setAsked(false)}
      />
    </>
  )
}

/** What the undo took back, and what it could not. */
export function UndoneStep({ entry }: { entry: Import }) {
  const { kept } = entry
  const words =
    kept === 0 ? '这次导入的都拿掉了，和导入前一样' : `其余都拿掉了；${count(kept)} 行有人跟进或改过，保留了`
  return (
    <>
      <PageTitle title="已经撤销" eyebrow={words} />
      <View className="import__gap">
        <Button wide icon="upload" onTap={() => void back('/features/custody/pages/imports/index')}>
          改好表格再导一次
        </Button>
      </View>
      {kept > 0 && <RowList entry={entry} keptOnly />}
    </>
  )
}

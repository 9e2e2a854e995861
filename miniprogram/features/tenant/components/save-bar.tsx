import { View } from '@tarojs/components'
import { CallRefused, type CallFailure } from '@/platform/call-error'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { PartialData } from '@/ui/states'
import './settings.scss'

interface SaveBarProps {
  isChanged: boolean
  failure: CallFailure | null
  onSave: () => unknown
  onDiscard: () => void
  /** Said once after saving, until something is changed again. */
  said?: string | null
}

const isConflict = (failure: CallFailure): boolean =>
  failure instanceof CallRefused && failure.code.endsWith('_CHANGED')

/** What stands in the way of saving; a conflict says that one's own words are still here. */
export const sayTrouble = (failure: CallFailure): string => {
  if (isConflict(failure)) {
    return '没有保存：别人刚改过。您改的还在，再按一次保存就用您的，或放弃修改看最新的'
  }
  const fields = failure instanceof CallRefused ? Object.values(failure.fields) : []
  return fields.length > 0 ? fields.join('；') : failure.message
}

/** Save or give up, only while there is something to save. */
export function SaveBar({ isChanged, failure, onSave, onDiscard, said = null }: SaveBarProps) {
  if (!isChanged) return said === null ? null : <View className="settings__said">{said}</View>
  return (
    <View className="settings__save">
      {failure && <PartialData text={sayTrouble(failure)} />}
      <ActionBar
        main={
          <Button wide size="large" look="primary" onTap={onSave}>
            保存
          </Button>
        }
        beside={
          <Button size="large" look="ghost" onTap={onDiscard}>
            放弃修改
          </Button>
        }
      />
    </View>
  )
}

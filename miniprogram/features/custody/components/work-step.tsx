import { View } from '@tarojs/components'
import { useIsVisible } from '@/platform/visible'
import { usePoll } from '@/platform/use-poll'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ProgressBar } from '@/ui/progress'
import { PartialData } from '@/ui/states'
import { useStop, type Import } from '../custody.calls'
import { sayWork } from './import-words'
import './import.scss'

const LOOK_EVERY_MS = 1000

/** Work that goes on by itself, whether anybody looks or not. */
export function WorkStep({ entry, onLook }: { entry: Import; onLook: () => Promise<unknown> }) {
  const isOn = useIsVisible()
  const stopping = useStop()
  usePoll(async () => void (await onLook()), { everyMs: LOOK_EVERY_MS, isOn })
  return (
    <Card>
      <ProgressBar {...sayWork(entry)} />
      <View className="import__gap import__note">可以离开这一页，做完会留在“导入客户”里。</View>
      {stopping.failure !== null && <PartialData text={stopping.failure.message} />}
      {entry.step !== 'undoing' && (
        <Button look="ghost" onTap={() => stopping.run({ importId: entry.id })}>
          停下
        </Button>
      )}
    </Card>
  )
}

import { View } from '@tarojs/components'
import { sayMoment } from '@shared/kernel/speech-time'
import { now } from '@/platform/now'
import { Card } from '@/ui/card'
import type { Track } from '../ticket.calls'

/** 您的反馈已改进: what became of a bad rating, in the manager's words. */
export function Improvement({ recovery }: { recovery: Track['recovery'] }) {
  if (recovery === null) return null
  return (
    <Card>
      <View className="ticket__question">您的反馈已改进</View>
      <View>{recovery.words}</View>
      <View className="ticket__quiet">{sayMoment(recovery.at, now())}</View>
    </Card>
  )
}

import { View } from '@tarojs/components'
import { sayMoment } from '@shared/kernel/speech-time'
import { now } from '@/platform/now'
import { Card } from '@/ui/card'
import { KeptPhotos } from '@/ui/kept-photos'
import { Section } from '@/ui/section'
import { Timeline } from '@/ui/timeline'
import type { LeadDetail } from '../lead.calls'

/** What was done so far, newest first; without anything it says what to do. */
export function FollowupFacts({ lead, onLog }: { lead: LeadDetail; onLog: () => void }) {
  const { followups, may } = lead
  if (followups.length === 0 && !may.work) return null
  const action = may.work && followups.length > 0 ? { action: { label: '再记一笔', onTap: onLog } } : {}
  return (
    <Section title="跟进记录" {...action}>
      <Card>
        {followups.length === 0 && <View className="lead__quiet">还没有记录。联系之后记一笔，下一步会按时提醒您</View>}
        {followups.map(({ id, at, staffName, title, words, fileIds }) => (
          <View key={id}>
            <Timeline
              entries={[
                { id, title, time: sayMoment(at, now()), text: words === '' ? staffName : `${staffName}：${words}` },
              ]}
            />
            {fileIds.length > 0 && <KeptPhotos fileIds={fileIds} />}
          </View>
        ))}
      </Card>
    </Section>
  )
}

import { Avatar } from '@/ui/avatar'
import { Bubble } from '@/ui/bubble'
import { Card } from '@/ui/card'
import { PhotoGrid } from '@/ui/photo-grid'
import { ProgressBar, StepProgress } from '@/ui/progress'
import { RecordHead } from '@/ui/record-head'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import { samplePhoto } from './sample-photo'

const STEPS = [
  { label: '已提交', time: '9:02' },
  { label: '已分派', time: '9:02' },
  { label: '处理中', time: '9:21' },
  { label: '已解决' },
  { label: '评价' },
]

const PHOTOS = [
  { id: 'a', url: samplePhoto('#6b7a8f') },
  { id: 'b', url: samplePhoto('#8f7a6b') },
]

/** A conversation with its promise, its steps and what only colleagues read. */
export function TalkParts() {
  return (
    <Section title="工单 #2381">
      <Card>
        <RecordHead
          avatar={<Avatar name="苏晴" shape="person" />}
          title="苏晴 正在为您处理"
          meta="今天 15:30 前给您换货方案"
          aside={<Tag tone="accent" text="处理中" />}
          isSmall
        />
      </Card>
      <Card>
        <StepProgress steps={STEPS} current={2} />
      </Card>
      <Bubble side="me" text="收到 200 件里有十几件袖口开线，想换货" meta="今天 9:02">
        <PhotoGrid photos={PHOTOS} />
      </Bubble>
      <Bubble
        side="them"
        author="苏晴"
        text="您好，照片看到了，是锁边问题，我们负责。麻烦数一下具体几件，我安排顺丰上门取件。"
        meta="9:21 · 首次回复用时 19 分钟"
      />
      <Bubble
        side="note"
        heading="内部备注 · 王珂，客户看不到"
        text="上月同一批货退过一次，先查 3 号机的锁边"
        meta="9:40"
      />
      <Bubble side="me" text="一共 13 件" />
      <Section title="导入">
        <Card>
          <ProgressBar share={0.32} text="已导入 3,200 / 10,000 行，可以先去忙别的" />
        </Card>
      </Section>
    </Section>
  )
}

import { CHINA_OFFSET_MINUTES, MINUTE_MS, addMs, toCalendarDate, type Instant } from '@shared/kernel/instant'
import { now } from '@/platform/now'
import { Avatar } from '@/ui/avatar'
import { Card } from '@/ui/card'
import { StepProgress } from '@/ui/progress'
import { RecordHead } from '@/ui/record-head'
import { Tag } from '@/ui/tag'
import type { Track } from '../ticket.calls'
import { toStateTag } from '../show/ticket-words'

const toChina = (at: Instant): string => addMs(at, CHINA_OFFSET_MINUTES * MINUTE_MS)

/** As short as a step's place allows: 9:02 today, 11/23 before. */
function sayStepTime(at: Instant, today: string): string {
  const china = toChina(at)
  if (toCalendarDate(at) === today) return china.slice(11, 16).replace(/^0/, '')
  return `${Number(china.slice(5, 7))}/${Number(china.slice(8, 10))}`
}

/** Whom the customer deals with, what they promise, and how far it is. */
export function TrackHead({ track }: { track: Track }) {
  const { agentName, state, promise, steps } = track
  const reached = steps.reduce((last, { at }, nth) => (at === null ? last : nth), 0)
  const today = toCalendarDate(now())
  const isOpen = state !== 'resolved' && state !== 'closed'
  const who = agentName === null ? '正在为您安排客服' : isOpen ? `${agentName} 正在为您处理` : `${agentName} 为您处理`
  return (
    <>
      <Card>
        <RecordHead
          isSmall
          avatar={<Avatar name={agentName ?? '客服'} shape="person" />}
          title={who}
          meta={promise}
          aside={<Tag {...toStateTag(state)} />}
        />
      </Card>
      <Card>
        <StepProgress
          current={reached}
          steps={steps.map(({ name, at }) => ({ label: name, time: at === null ? '' : sayStepTime(at, today) }))}
        />
      </Card>
    </>
  )
}

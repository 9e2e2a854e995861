import { View } from '@tarojs/components'
import { sayDuration, sayMoment } from '@shared/kernel/speech-time'
import { MINUTE_MS } from '@shared/kernel/instant'
import { now } from '@/platform/now'
import { Card } from '@/ui/card'
import { KeyValues, type KeyValue } from '@/ui/key-values'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import { Timeline } from '@/ui/timeline'
import type { LeadDetail } from '../lead.calls'
import { levelTags, outcomeWords, sayField, sayMatch } from '../show/lead-words'

const row = (key: string, words: string): KeyValue[] => (words === '' ? [] : [{ key, words }])

/** What they want, in their own words and ours. */
export function WishFacts({ lead }: { lead: LeadDetail }) {
  const facts = [
    ...row('需求', lead.wish),
    ...row('意向', lead.intent),
    ...row('行业', lead.industry),
    ...row('地区', lead.region),
    ...row('邮箱', lead.email ?? ''),
    ...lead.answers.flatMap(({ label, answer }) => row(label, answer)),
    ...row('整理', lead.notes.join('；')),
    ...row('提交', lead.submissions > 1 ? `一共留言 ${lead.submissions} 次，都合在这里` : ''),
  ]
  if (facts.length === 0) return null
  return (
    <Section title="想要什么">
      <Card>
        <KeyValues rows={facts} />
      </Card>
    </Section>
  )
}

const signed = (points: number): string => (points > 0 ? `+${points}` : `${points}`)

/** The grade with every reason that led to it. */
export function ScoreFacts({ lead }: { lead: LeadDetail }) {
  return (
    <Section title={`为什么是 ${lead.grade} 级`} note={`一共 ${lead.score} 分`}>
      <Card>
        <View className="lead__scores">
          {lead.scores.map(({ points, reason }) => (
            <Tag
              key={reason}
              text={`${reason} ${signed(points)}`}
              tone={points > 0 ? 'good' : points < 0 ? 'bad' : 'plain'}
            />
          ))}
        </View>
      </Card>
    </Section>
  )
}

/** Whether this is a customer already, field by field; what could not be compared is only counted. */
export function MatchFacts({ lead, onOpenCustomer }: { lead: LeadDetail; onOpenCustomer: (id: string) => void }) {
  const compared = lead.matchFields.filter(({ level }) => level !== 'missing')
  const rest = lead.matchFields.length - compared.length
  const customerId = lead.matchCustomer?.customerId ?? null
  const note = rest > 0 && compared.length > 0 ? `另有 ${rest} 项没有可比的` : undefined
  return (
    <Section
      title="是不是老客户"
      {...(note === undefined ? {} : { note })}
      {...(customerId === null ? {} : { action: { label: '看这位客户', onTap: () => onOpenCustomer(customerId) } })}
    >
      <Card>
        <View className="lead__verdict">{sayMatch(lead)}</View>
        {compared.length > 0 && (
          <View className="lead__fields">
            <KeyValues
              rows={compared.map(({ field, level, words }) => ({
                key: sayField(field),
                words,
                tags: [levelTags[level]],
              }))}
            />
          </View>
        )}
      </Card>
    </Section>
  )
}

/** Who got it, why, and what became of it. */
export function AssignmentFacts({ lead }: { lead: LeadDetail }) {
  const { assignments, firstResponseMinutes } = lead
  if (assignments.length === 0) return null
  const note =
    firstResponseMinutes === null ? undefined : `首次响应用了 ${sayDuration(firstResponseMinutes * MINUTE_MS)}工作时间`
  return (
    <Section title="分给了谁" {...(note === undefined ? {} : { note })}>
      <Card>
        <Timeline
          entries={assignments.map(({ staffName, at, outcome, why }, index) => ({
            id: `${at} ${index}`,
            title: `${staffName} · ${outcomeWords[outcome]}`,
            time: sayMoment(at, now()),
            text: why,
            state: outcome === 'waiting' ? 'now' : 'done',
          }))}
        />
      </Card>
    </Section>
  )
}

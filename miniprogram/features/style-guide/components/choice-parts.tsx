import { useState } from 'react'
import type { Instant } from '@shared/kernel/instant'
import { Card } from '@/ui/card'
import { ChipGroup, MultiChipGroup } from '@/ui/chips'
import { DateQuickPick } from '@/ui/date-quick-pick'
import { Section } from '@/ui/section'
import { SwitchRow } from '@/ui/switch-row'

const NOW: Instant = '2026-11-23T01:41:00.000Z'

const WAYS = [
  { value: 'phone', label: '电话' },
  { value: 'wechat', label: '微信' },
  { value: 'visit', label: '拜访' },
  { value: 'other', label: '其他' },
] as const

const RESULTS = [
  { value: 'fine', label: '面料满意' },
  { value: 'sample', label: '等样衣' },
  { value: 'price', label: '嫌价高' },
  { value: 'terms', label: '要账期' },
  { value: 'missed', label: '没接通' },
  { value: 'gone', label: '已停产', disabled: true },
] as const

/** Short answers: one of, any of, a day, on or off. */
export function ChoiceParts() {
  const [way, setWay] = useState<(typeof WAYS)[number]['value'] | undefined>('phone')
  const [results, setResults] = useState<readonly (typeof RESULTS)[number]['value'][]>(['fine', 'terms'])
  const [next, setNext] = useState<Instant | undefined>('2026-11-26T02:00:00.000Z')
  const [isReminded, setReminded] = useState(true)
  return (
    <Section title="记跟进" note="三下就好，草稿自动保存">
      <Card>
        <ChipGroup label="怎么联系的" options={WAYS} value={way} onChange={setWay} />
        <MultiChipGroup
          label="结果"
          options={RESULTS}
          values={results}
          onChange={setResults}
          add={{ label: '写一句', onTap: () => setResults([]) }}
        />
        <DateQuickPick label="下一步" value={next} now={NOW} onChange={setNext} />
        <SwitchRow label="到时候提醒我" note="工作时间内，企业微信消息" isOn={isReminded} onChange={setReminded} />
        <SwitchRow disabled label="同时提醒主管" note="需要主管王珂开通" isOn={false} onChange={setReminded} />
      </Card>
    </Section>
  )
}

import { useState } from 'react'
import { View } from '@tarojs/components'
import { Avatar } from '@/ui/avatar'
import { Card } from '@/ui/card'
import { KeyValues } from '@/ui/key-values'
import { RecordHead } from '@/ui/record-head'
import { Section } from '@/ui/section'
import { Segments } from '@/ui/segments'
import { StatStrip } from '@/ui/stats'
import { Timeline } from '@/ui/timeline'

const FACTS = [
  {
    key: '是谁',
    words: ['做了 8 年批发的老客户，', { strong: '老板林先生拍板' }, '，采购小周跟单'],
    source: '来自联系人与 14 张订单，3 天前更新',
  },
  {
    key: '要什么',
    words: ['秋款卫衣 200 件，', { strong: '要 30 天账期' }, '（10 月前要现货）'],
    source: '来自王珂 11月20日 的电话',
  },
  { key: '在意', words: '色差和交期；上月退过一次', tags: [{ text: '投诉 1', tone: 'bad' }] },
] as const

const STATS = [
  { value: '¥18.6', unit: '万', label: '累计 · 14 单' },
  { value: '23', unit: '天前', label: '最近下单' },
  { value: '¥1.2 / 5', unit: '万', label: '应收 / 额度', tone: 'warn' },
  { value: '4.6', label: '满意度' },
] as const

const EVENTS = [
  {
    id: '1',
    title: '提交售后：袖口开线',
    time: '今天 9:02',
    text: '工单 #2381 · 3 张照片 · 等待首次回复',
    state: 'now',
  },
  {
    id: '2',
    title: '电话 · 要账期',
    time: '周五 15:20',
    text: ['王珂：老板同意 200 件，希望 ', { strong: '30 天账期' }, '。下一步：寄报价'],
  },
  { id: '3', title: '需求变化', time: '11月12日', text: '“现货 100 件” → “秋款 200 件，可等 10 天”' },
] as const

const TABS = [
  { value: 'stream', label: '动态' },
  { value: 'facts', label: '资料' },
  { value: 'deals', label: '商机', count: 1 },
  { value: 'orders', label: '订单', count: 14 },
  { value: 'tickets', label: '工单', count: 1 },
] as const

/** A record page: who, what they need, the figures, what happened. */
export function RecordParts() {
  const [tab, setTab] = useState<(typeof TABS)[number]['value']>('stream')
  return (
    <Section title="一位客户">
      <RecordHead
        avatar={<Avatar name="锦程商贸" />}
        title="锦程商贸"
        tags={[{ text: 'A 级', tone: 'good' }, { text: '重要保持' }]}
        meta="佛山 · 服装批发 · 30–50 人　负责人 王珂"
      />
      <View style={{ height: 12 }} />
      <Card>
        <KeyValues rows={FACTS} />
      </Card>
      <StatStrip stats={STATS} />
      <Segments label="看哪一部分" segments={TABS} value={tab} onChange={setTab} />
      <Card>
        <Timeline entries={EVENTS} />
      </Card>
    </Section>
  )
}

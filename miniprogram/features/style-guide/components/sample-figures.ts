import type { FunnelStage } from '@/ui/funnel'

export const BOARD = [
  {
    value: '¥86.4',
    unit: '万',
    label: '本月成交',
    change: { text: '12%', isUp: true, isGood: true },
    trend: [52, 48, 61, 66, 77, 86],
  },
  {
    value: '214',
    label: '在谈商机',
    change: { text: '9', isUp: true, isGood: true },
    trend: [180, 190, 188, 201, 205, 214],
  },
  { value: '31%', label: '赢单率', trend: [30, 32, 29, 31, 30, 31] },
  {
    value: '1 时 52 分',
    label: '首次响应',
    change: { text: '40 分', isUp: true, isGood: false },
    tone: 'bad',
    trend: [70, 72, 68, 80, 95, 112],
  },
] as const

export const STAGES: readonly FunnelStage[] = [
  { label: '初步接触', value: 96, figure: '96 · ¥310 万', next: '58% 进入下一阶段' },
  { label: '需求确认', value: 56, figure: '56 · ¥228 万', next: '61%' },
  { label: '方案制定', value: 34, figure: '34 · ¥171 万', next: '38% ↓ 上季 55%', tone: 'bad', badge: '卡壳 9' },
  { label: '合同谈判', value: 19, figure: '19 · ¥96 万', next: '74%' },
  { label: '成交', value: 9, figure: '9 · ¥86 万' },
]

export const CHANNELS = [
  { label: '转介绍', value: 38, figure: '¥38 万' },
  { label: '门店码', value: 29, figure: '¥29 万' },
  { label: '企微', value: 22, figure: '¥22 万' },
  { label: '官网', value: 9, figure: '¥9 万', tone: 'plain' },
  { label: '展会', value: 5, figure: '¥5 万', tone: 'plain' },
] as const

export const PEOPLE = [
  { label: '王珂', value: 24.6, figure: '¥24.6 万' },
  { label: '欧阳若兰（华南大客户组，兼管佛山与东莞）', value: 19.2, figure: '¥19.2 万' },
  { label: '苏晴', value: 11.8, figure: '¥11.8 万' },
  { label: '李敏', value: 3.1, figure: '¥3.1 万', tone: 'plain' },
] as const

export const MONTHS = [
  { label: '6 月', value: 52 },
  { label: '7 月', value: 48 },
  { label: '8 月', value: 61 },
  { label: '9 月', value: 66 },
  { label: '10 月', value: 77 },
  { label: '11 月', value: 86 },
] as const

export const LAST_YEAR = [50, 51, 49, 55, 58, 60] as const

import type { Segment } from './companies'
import type { Random } from './random'

export interface Category {
  name: string
  /** Months (1–12) in which it sells best. */
  season: readonly number[]
  styles: readonly string[]
  /** What one costs from the stall, in yuan. */
  yuan: readonly [from: number, to: number]
  segments: readonly Segment[]
}

const TRADE: readonly Segment[] = ['wholesale', 'retail', 'online', 'person']
const EVERY_MONTH = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

export const categories: readonly Category[] = [
  {
    name: '卫衣',
    season: [2, 3, 9, 10, 11],
    styles: ['连帽卫衣', '圆领卫衣', '加绒卫衣', '开衫卫衣', '落肩卫衣'],
    yuan: [38, 72],
    segments: TRADE,
  },
  {
    name: 'T恤',
    season: [3, 4, 5, 6, 7],
    styles: ['纯棉短袖T恤', '重磅T恤', '印花T恤', '长袖打底T恤', '冰丝T恤'],
    yuan: [16, 38],
    segments: TRADE,
  },
  {
    name: '衬衫',
    season: [3, 4, 8, 9],
    styles: ['免烫衬衫', '牛津纺衬衫', '雪纺衬衫', '格子衬衫'],
    yuan: [35, 78],
    segments: [...TRADE, 'hotel', 'factory'],
  },
  {
    name: '外套',
    season: [9, 10, 11, 2],
    styles: ['工装夹克', '棒球服', '风衣', '西装外套', '牛仔外套'],
    yuan: [68, 168],
    segments: TRADE,
  },
  {
    name: '羽绒服',
    season: [10, 11, 12, 1],
    styles: ['短款羽绒服', '长款羽绒服', '羽绒马甲', '轻薄羽绒服'],
    yuan: [138, 320],
    segments: TRADE,
  },
  {
    name: '牛仔裤',
    season: [2, 3, 8, 9, 10],
    styles: ['直筒牛仔裤', '阔腿牛仔裤', '小脚牛仔裤', '加绒牛仔裤'],
    yuan: [42, 88],
    segments: TRADE,
  },
  {
    name: '连衣裙',
    season: [3, 4, 5, 6, 7],
    styles: ['法式连衣裙', '碎花连衣裙', '针织连衣裙', '吊带裙'],
    yuan: [48, 128],
    segments: TRADE,
  },
  {
    name: '针织衫',
    season: [9, 10, 11, 12, 2],
    styles: ['圆领针织衫', '高领打底衫', '开衫针织', '羊毛混纺衫'],
    yuan: [45, 118],
    segments: TRADE,
  },
  {
    name: '童装',
    season: [2, 5, 8, 11],
    styles: ['儿童卫衣套装', '童装打底裤', '儿童羽绒服', '童装连衣裙'],
    yuan: [28, 98],
    segments: TRADE,
  },
  {
    name: '校服',
    season: [2, 3, 6, 7, 8],
    styles: ['春秋校服套装', '夏季校服', '冬季校服外套', '园服套装'],
    yuan: [55, 135],
    segments: ['school'],
  },
  {
    name: '工作服',
    season: EVERY_MONTH,
    styles: ['夏季工作服', '春秋工装套装', '防静电工衣', '反光马甲', '冬季棉工装'],
    yuan: [38, 125],
    segments: ['factory', 'hotel'],
  },
  {
    name: 'Polo衫',
    season: [3, 4, 5, 6, 9],
    styles: ['纯棉Polo衫', '速干Polo衫', '定制LOGO Polo衫'],
    yuan: [28, 65],
    segments: ['factory', 'hotel', 'school', 'wholesale'],
  },
]

/** How much of a usual month's orders come in each month, January first: stocking up in spring and autumn, 春节 in between. */
export const monthWeights = [0.8, 0.35, 1.1, 1.15, 0.9, 0.75, 0.7, 0.95, 1.25, 1.2, 1.2, 1] as const
export const MOST_OF_A_MONTH = Math.max(...monthWeights)

export const colours = ['黑色', '白色', '灰色', '藏青', '卡其', '米白', '雾蓝', '焦糖色', '墨绿', '酒红'] as const

/** A category that sells to such a customer in that month. */
export function categoryFor(random: Random, segment: Segment, month: number): Category {
  return random.weighted(
    categories
      .filter(({ segments }) => segments.includes(segment))
      .map((category) => [category, category.season.includes(month) ? 4 : 1] as const),
  )
}

import type { FollowupWay } from '@shared/followup/valid-followup.rules'
import { colours, type Category } from './garments'
import type { Random } from './random'

/** What reps note: the result they tap and the sentences they add. 〔款〕 a style, 〔件〕 pieces, 〔色〕 a colour. */
const NOTES: readonly { result: string; weight: number; words: readonly string[] }[] = [
  {
    result: '面料满意',
    weight: 14,
    words: [
      '寄的〔款〕色卡收到了，手感满意，等老板定数量',
      '〔款〕的面料看过了，觉得克重够，倾向要〔色〕',
      '说比上一家厚实，想再看看〔色〕的大货',
    ],
  },
  {
    result: '等样衣',
    weight: 13,
    words: ['〔款〕样衣今天发顺丰，后天到', '样衣还在路上，到了先试水洗', '要 M 和 XL 各一件〔款〕样衣，试穿再定'],
  },
  {
    result: '嫌价高',
    weight: 11,
    words: [
      '〔款〕嫌贵两块，同行报得低，问 〔件〕 件能不能再让点',
      '说沙河那边便宜，解释了面料差别，还在比较',
      '要按 〔件〕 件的价，我申请看看',
    ],
  },
  {
    result: '要账期',
    weight: 7,
    words: ['希望 30 天账期，要请示经理', '老客户，想先发一半货月底结', '问能不能压一批货款，我说先走第一单再谈'],
  },
  { result: '没接通', weight: 12, words: ['', '', '响了没人接，晚点再打', '占线，微信留言了'] },
  { result: '下次再谈', weight: 11, words: ['这周忙上新，约下周再聊', '库存还有，过半个月再看', '老板出差，回来再定'] },
  {
    result: '已报价',
    weight: 10,
    words: ['〔款〕 〔件〕 件的报价单发微信了，等回复', '按 〔件〕 件报了阶梯价，对交期也认可'],
  },
  {
    result: '确认下单',
    weight: 8,
    words: ['定了〔款〕 〔件〕 件，〔色〕为主，今天付定金', '补单 〔件〕 件，明天发货'],
  },
  { result: '发了新款', weight: 8, words: ['发了十几张新款图，看中两款〔款〕', '朋友圈看到〔款〕，问起订量'] },
  {
    result: '到货回访',
    weight: 6,
    words: ['货收到了，说〔款〕走得快，可能要补', '反映有几件线头没剪净，已登记，下批注意'],
  },
]
const WAYS: readonly (readonly [FollowupWay, number])[] = [
  ['call', 46],
  ['wechat', 41],
  ['visit', 10],
  ['other', 3],
]

export interface Note {
  way: FollowupWay
  result: string
  words: string
}

/** What a rep writes after talking about goods of this kind. */
export function noteFor(random: Random, category: Category): Note {
  const { result, words } = random.weighted(NOTES.map((note) => [note, note.weight] as const))
  const filled = random.pick(words).replace(/〔(.)〕/g, (whole, key: string) => {
    if (key === '款') return random.pick(category.styles)
    if (key === '件') return String(random.int(3, 60) * 10)
    return key === '色' ? random.pick(colours) : whole
  })
  const way = result === '没接通' ? 'call' : random.weighted(WAYS)
  return { way, result, words: way === 'other' && filled === '' ? '托物流带了样册' : filled }
}

/** What comes next. */
export const nextSteps = [
  '确认数量和颜色',
  '寄报价单',
  '问样衣反馈',
  '谈账期',
  '约来档口看新款',
  '跟进补单',
  '确认尺码',
  '回访到货',
  '发新款图片',
  '对账收款',
] as const

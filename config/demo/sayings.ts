import type { Segment } from './companies'

/** What salespeople write about their customers: sentences by the kind of customer. */
interface Sayings {
  pains: readonly string[]
  preferences: readonly string[]
  budgets: readonly string[]
  tags: readonly string[]
}

const trade: Sayings = {
  pains: [
    '上一家供应商断码严重，补货要等十天',
    '色差投诉多，去年退了 60 多件',
    '旺季爆款经常缺货，错过两次补单',
    '账期只有 7 天，资金压力大',
    '批次之间尺码不一致，客人老来换',
    '同行压价厉害，毛利不到两成',
    '之前拿的货起球，口碑受影响',
    '物流慢，到店要五六天',
    '库存压了一百多件去年的外套',
  ],
  preferences: [
    '喜欢基础款，颜色要黑白灰',
    '看重面料克重，要 320 克以上',
    '要现货，能当天发最好',
    '偏韩版宽松，不要太多印花',
    '吊牌和包装要干净，门店直接上架',
    '爱在微信上看图选款，不喜欢打电话',
    '每次先拿 20 件试销，好卖马上翻单',
    '要走顺丰，运费可以自己出',
    '只看新款，每周三来档口选货',
    '尺码要偏大，客人以北方为主',
  ],
  budgets: [
    '每月 2–3 万，月初下单',
    '换季一次 5 万左右',
    '旺季每周 8 千到 1 万',
    '单次不超过 2 万，月结',
    '一年四次大货，每次 10 万上下',
    '小单多次，每次三五千',
  ],
  tags: [
    '要现货',
    '常补单',
    '看面料',
    '价格敏感',
    '要账期',
    '爱新款',
    '旺季备货',
    '微信下单',
    '熟客介绍',
    '可做大',
    '退换多',
  ],
}
const bulk: Sayings = {
  pains: [
    '去年工服洗两次就掉色，员工意见大',
    '量尺码麻烦，换码拖了一个月',
    '招标流程长，要提前两个月备资料',
    '交期误过一次，开学当天没发到位',
    '发票和合同要求严，供应商常返工',
    '定制 LOGO 起订量太高',
  ],
  preferences: [
    '要上门量尺寸，最好带样衣',
    '必须开专票，走对公',
    '看重质检报告和面料成分',
    '颜色按 VI 手册，不能有偏差',
    '先打样确认，再签合同',
    '希望同一个人对接到底',
  ],
  budgets: ['一年一次，预算 8 万左右', '每季度一批，单次 2–4 万', '今年预算 15 万，九月前用完', '人均 180 元，含刺绣'],
  tags: ['团购', '要开专票', '定制LOGO', '要打样', '走招标', '年度采购', '上门量尺'],
}

export const sayingsOf = (segment: Segment): Sayings =>
  segment === 'school' || segment === 'hotel' || segment === 'factory' ? bulk : trade

export const competitors = [
  '白马 3 楼的华衣服饰',
  '沙河的广森',
  '杭州四季青的档口',
  '1688 上的源头工厂',
  '虎门的依然制衣',
  '普宁的国泰针织',
  '中大的锦泰',
] as const

/** 〔件〕 pieces, 〔款〕 a style, 〔色〕 a colour. */
export const needForms: Record<'trade' | 'bulk', readonly string[]> = {
  trade: [
    '〔款〕 〔件〕 件，〔色〕为主，十天内要',
    '想补 〔件〕 件〔款〕，有现货就发',
    '〔款〕先拿 〔件〕 件试销，好卖再翻单',
    '要〔款〕 〔件〕 件，尺码 M 到 2XL 均码配',
    '〔款〕 〔件〕 件，要 30 天账期',
    '找〔款〕，〔色〕、〔色〕各一半，共 〔件〕 件',
    '换季备货，〔款〕大概 〔件〕 件，月底前到店',
    '直播间用〔款〕，首批 〔件〕 件，要能一件代发',
  ],
  bulk: [
    '〔款〕 〔件〕 套，要绣 LOGO，下个月交货',
    '给员工做〔款〕，约 〔件〕 套，先打样',
    '〔款〕 〔件〕 套，含上门量尺，要专票',
    '按去年的版再做 〔件〕 套〔款〕，颜色改〔色〕',
    '〔款〕补 〔件〕 套，新来的人要用',
  ],
}
export const isBulk = (segment: Segment): boolean => ['school', 'hotel', 'factory'].includes(segment)

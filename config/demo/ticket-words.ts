import type { TicketKind } from '@shared/ticket/ticket.types'

interface KindWords {
  /** How often customers come with it. */
  share: number
  /** What they write; {style} is a style they ordered. */
  asks: readonly string[]
  answers: readonly string[]
  ends: readonly string[]
}

/** What a garment trader's customers write, and what agents answer. */
export const kindTalk: Record<TicketKind, KindWords> = {
  return: {
    share: 27,
    asks: [
      '{style}尺码偏小，有 12 件想换大一码，吊牌都在',
      '{style}颜色发错了，要的是黑色，来的是藏青，想换',
      '客人退回来 5 件{style}，没下水，能退吗？',
      '{style}卖不动，想换 20 件成别的款',
      '这批{style}有 3 件短袖口，换一下',
    ],
    answers: [
      '您好，收到。麻烦拍一下吊牌和款号，我马上为您安排换货。',
      '可以换的，请把要换的尺码和件数发我，我先锁现货。',
    ],
    ends: ['换货单已建好，顺丰上门取件，新货明天发出。', '退货已验收，款项原路退回，请留意到账。'],
  },
  quality: {
    share: 22,
    asks: [
      '{style}洗了一次就缩水，客人意见很大',
      '收到的{style}和样衣有色差，照片发您看看',
      '{style}有 4 件拉链拉不上',
      '{style}起球严重，才穿两天',
      '{style}袖口开线，第三次了',
    ],
    answers: ['非常抱歉，请把问题处和洗唛拍给我，我让质检今天就看。', '照片收到了，我转给质检核对缸号，两小时内回您。'],
    ends: ['质检确认是这一批的问题，整批补发，旧货不用寄回。', '已按质量问题退款，并给您补了 5% 货款。'],
  },
  logistics: {
    share: 19,
    asks: [
      '{style}下单三天了还没发货，什么时候能到？',
      '物流停在中转站两天没动了，帮忙催一下',
      '到货少了 6 件{style}，外箱是好的',
      '外箱破了，里面有两件{style}脏了',
      '地址写错了，能改到仓库吗？',
    ],
    answers: ['我帮您查一下物流，查到马上回您。', '已联系快递核实，今天下班前给您准信。'],
    ends: ['快递已重新派送，今天下午到，请注意查收。', '少的已经补发，单号发您了。'],
  },
  invoice: {
    share: 12,
    asks: [
      '上个月三笔货款麻烦开一张专票，资料发您',
      '发票抬头少了“有限”两个字，要重开',
      '电子发票没收到，邮箱是不是填错了？',
    ],
    answers: ['好的，请确认抬头、税号和开户行，我今天提交财务。', '收到，我让财务核对后重开。'],
    ends: ['发票已开好，发到您邮箱了，请查收。', '重开的专票已寄出，单号发您了。'],
  },
  inquiry: {
    share: 11,
    asks: [
      '{style}还有没有加大码？',
      '{style} 300 件多久能出货？',
      '想加印自己的领标，起订量多少？',
      '账期能从 15 天改成 30 天吗？',
    ],
    answers: ['我查一下库存，稍等。', '我跟版房确认一下工期再回您。'],
    ends: ['现货有的，已为您留 7 天，下单时报工单号就行。', '可以的，详细报价发到您的销售那里了。'],
  },
  complaint: {
    share: 5,
    asks: [
      '第二次发错{style}了，没人给个说法，我要投诉',
      '说好周三到，拖到周六，客人都退单了，投诉！',
      '客服一直不回，问题拖了一周，请主管处理',
    ],
    answers: [
      '实在抱歉，我是客服主管，马上亲自跟进，半小时内给您方案。',
      '让您生气是我们不对，我已叫停同批次出库，正在核对。',
    ],
    ends: [
      '已安排专车补发并免去运费，差价退回，后续由我专门跟进您的订单。',
      '已按协议赔付，责任同事也做了改正，再次向您道歉。',
    ],
  },
  other: {
    share: 4,
    asks: ['想改一下收货联系人', '能不能把{style}的尺码表发我一份？', '你们国庆放假到几号？'],
    answers: ['好的，我帮您改。', '稍等，我发给您。'],
    ends: ['已经改好了。', '资料已发，您看看还需要什么。'],
  },
}

export const asksBack = [
  '麻烦再拍一张吊牌的照片，谢谢。',
  '请问是哪一张订单？把单号发我一下。',
  '您看是换货还是退款，我好安排。',
]
export const addsMore = ['照片发过去了，麻烦尽快', '单号在这里，谢谢', '那就换货吧', '好的，辛苦了']
export const stillNot = ['换来的还是不对，麻烦再看看', '说今天到，还没到', '退款没收到']
export const notes = ['客户是老客户，尽量当天解决', '已和仓库确认，有现货', '同批次还有两家反映，注意一下']

/** What people say with their stars. */
export const praise = {
  tags: ['回复快', '解决了问题', '态度好', '专业'],
  words: ['很满意，下次还来', '处理得很快', '', ''],
}
export const blame = {
  tags: ['等太久', '没解决', '说不清楚', '态度一般'],
  words: ['等了两天才有人管', '来回问了三遍同样的问题', '换来的还是有问题', ''],
}

/** What managers found out about bad ratings, and what they did. */
export const recoveries = [
  {
    cause: '下午交接时漏看了这张工单，客户等了一夜',
    measure: '交接改成逐单口头确认，系统里转交要写说明',
    result: '您的反馈我们改进了：交接班逐单确认，不会再让您等一夜。给您补了一张 50 元券。',
  },
  {
    cause: '仓库同款不同缸混放，拣货时没看缸号',
    measure: '按缸号分货位，出库加一道扫码核对',
    result: '您反映的色差已经改进：仓库按缸号分开存放，出库多核对一次。',
  },
  {
    cause: '客服不了解开票规则，让客户补了三次资料',
    measure: '把开票要的资料写成一条现成答案，全组培训',
    result: '谢谢您的意见：开票要的资料我们做成了清单，一次说清，不再让您来回补。',
  },
] as const

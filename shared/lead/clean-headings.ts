import type { LeadPart } from './clean.types'

/** What people write before a value: `姓名：`, `【电话】`, `Company:`. */
const HEADINGS: Readonly<Record<LeadPart, string>> = {
  name: '姓名|名字|昵称|称呼|联系人姓名|联系人|客户姓名|收件人|收货人|负责人|您的姓名|贵姓|客户|contact person|contact|name',
  phone:
    '手机号码|手机号|手机|电话号码|电话|联系电话|联系方式|联系手机|联系号码|公司电话|座机|固话|号码|telephone|tel|phone|mobile|whatsapp',
  wechat: '微信号码|微信号|微信|wechat|weixin|vx|wx',
  email: '电子邮箱|电子邮件|邮箱地址|邮箱|邮件|e-?mail|mail',
  company:
    '公司名称|公司名|公司全称|公司|单位名称|单位|企业名称|企业|店铺名称|店铺名|店铺|店名|学校名称|客户名称|company name|company',
  creditCode: '统一社会信用代码|社会信用代码|信用代码|纳税人识别号|税号',
  region: '所在地区|所在地|所在城市|地区|区域|城市|省市|收货地址|公司地址|联系地址|详细地址|地址|address|city',
  wish: '采购需求|需求描述|需求|需要|留言|备注|说明|意向产品|意向|咨询内容|内容|想要|采购内容|采购产品|产品需求|产品|要求|message|remark',
}

const PARTS: readonly LeadPart[] = ['name', 'phone', 'wechat', 'email', 'company', 'creditCode', 'region', 'wish']

const partByHeading = new Map(
  PARTS.flatMap((part) => HEADINGS[part].split('|').map((word): [string, LeadPart] => [word.replace('-?', ''), part])),
)
const ANY = PARTS.flatMap((part) => HEADINGS[part].split('|'))
  .sort((one, other) => other.length - one.length)
  .join('|')

/** A heading in brackets, or one followed by a colon; a Latin one not inside a word. */
const HEADING = new RegExp(
  String.raw`(?:[【〔\[(]\s*(${ANY})\s*[】〕\])]\s*[:=]?|(?<![A-Za-z])(${ANY})\s*(?:\([^()]{0,8}\)\s*)?[:=])\s*`,
  'gi',
)

/** A stretch of a line, under its heading when it had one. */
export type Piece = { part: LeadPart | null; text: string }

/** Cuts a tidy line at its headings. */
export const cutAtHeadings = (line: string): Piece[] => {
  const pieces: Piece[] = []
  let part: LeadPart | null = null
  let from = 0
  for (const match of line.matchAll(HEADING)) {
    pieces.push({ part, text: line.slice(from, match.index).trim() })
    part = partByHeading.get((match[1] ?? match[2] ?? '').toLowerCase().replace('e-mail', 'email')) ?? null
    from = match.index + match[0].length
  }
  pieces.push({ part, text: line.slice(from).trim() })
  return pieces.filter((piece) => piece.text !== '')
}

const LEFT_OVER = new RegExp(String.raw`^(?:${ANY})$`, 'i')

const DANGLING = new RegExp(
  String.raw`(?:^|[\s,;。!?~、])(?:我的)?(?:${HEADINGS.phone}|${HEADINGS.wechat}|${HEADINGS.email})+[是为]?$`,
  'i',
)

/** …，电话 at the end of a stretch whose number was taken out. */
export const dropDanglingHeading = (text: string): string => text.replace(DANGLING, '')

/** A heading alone, its value gone elsewhere (电话 before a number), says nothing. */
export const isBareHeading = (text: string): boolean => LEFT_OVER.test(text)

import { parseCompanyName } from '../customer/company-name.rules'
import { placeAt } from '../customer/region.rules'

const NAME = String.raw`[\u3400-\u9fffA-Za-z0-9()·&]`
const STRONG = new RegExp(
  String.raw`${NAME}{2,40}?(?:有限责任公司|股份有限公司|有限公司|集团公司|公司|经营部|商行|事务所|合作社|工作室)(?:[\u3400-\u9fff]{2,8}分公司|\([^()]{2,12}\))?`,
  'gu',
)
/** Shops and institutions have no legal form; they count when they stand alone between spaces or commas. */
const WEAK = new RegExp(
  String.raw`(?<=^|[\s,;。|的是在])(${NAME}{2,24}(?:服装厂|制衣厂|厂|专卖店|店|超市|酒店|宾馆|中学|小学|大学|学院|学校|幼儿园|医院|银行|集团|协会|商城|中心|俱乐部|服饰|服装|贸易|科技))(?=$|[\s,;。|的])`,
  'gu',
)
const LATIN =
  /\b[A-Z][A-Za-z&.' -]{1,60}?\b(?:Co\.?,? ?Ltd\.?|Company Limited|Limited|Ltd\.?|Inc\.?|LLC|Corp\.?|GmbH)(?![A-Za-z])/g
/** 你好我这边是…: everything up to it leads to the name and is none of it. */
const LEAD_IN =
  /^(?:名?叫做?|名为)|^.*?(?:我们?(?:这边)?(?:公司)?[是在叫]|这[里边]?[是]|(?:您好|你好|大家好),?我?[是]?|来自|就职于|任职于|代表|本人在|[我他]在|我司|单位[是:]?)/u
const TRADES_IN = /^开|在.+开/
const SOMEBODY_ELSES = /[我你您贵找某哪该几]|一家|这家|物流公司$|快递公司$|货运公司$|想|订|买|要|需|请|咨询/

const isOwnName = (name: string): boolean => {
  const { brand, core, region } = parseCompanyName(name)
  if ((SOMEBODY_ELSES.test(name) || TRADES_IN.test(name)) && !/有限|股份/.test(name)) return false
  return brand.length >= 2 || (region !== undefined && core.length >= 4)
}

/** 帮杭州青柚鹿…问下价格: a verb before a name that begins with a place. */
const ON_BEHALF = /^[帮给替为由和与跟请让]/

/** A company named in a text, and the text without it; null when none is. */
export const takeCompany = (text: string): { name: string; rest: string } | null => {
  for (const match of [...text.matchAll(STRONG), ...text.matchAll(LATIN), ...text.matchAll(WEAK)]) {
    const led = match[0].replace(LEAD_IN, '').replace(/^[()·&]+/, '')
    const name = ON_BEHALF.test(led) && placeAt(led, 1) ? led.slice(1) : led
    if (name.length < 3 || !isOwnName(name)) continue
    const start = match.index + match[0].lastIndexOf(name)
    return { name, rest: `${text.slice(0, start)} | ${text.slice(start + name.length)}` }
  }
  return null
}

import type { Intent } from './classify.types'

const SPAM =
  /招聘|求职|应聘|兼职|刷单|贷款|代开发?票|开.{0,2}发票.{0,3}低|引流|seo|优化排名|网站建设|代理记账|公司注册|办证|棋牌|博彩|彩票|菠菜|股票|荐股|加粉|涨粉|短信群发|群发软件|企业邮箱|拓客软件|获客软件|我们(?:公司)?是?专业(?:做|从事).{0,12}(?:推广|软件|系统)|信用卡套现|色情|成人视频/i
const AFTER_SALE =
  /退货|退款|换货|退换|质量问题|破损|少发|漏发|发错|开线|掉色|起球|投诉|补发|售后|没收到货|物流到哪|催货/
const PARTNER = /加盟|招商|代理商?|分销|代销|入驻|一件代发|区域总代|寻求合作|谈合作|合作(?:模式|方式|意向|条件|吗)/
const SAMPLE = /打样|样衣|样品|看样|寄样|拿样|版样|做个样|打版/
const PRICE = /价格|报价|多少钱|什么价|啥价|几块|询价|怎么卖|怎么收费|批发价|出厂价|单价|起订量|起批量|优惠|折扣/
const ORDER =
  /订|下单|采购|进货|拿货|补货|返单|购买|[想需]要|来\d|要\d|定做|定制|做一批|批发|团购|现货|加工|生产|贴牌|oem/i

/** What the sender wants, by the words; price words ask for a price unless a quantity is being ordered. */
export const intentOf = (wish: string, hasQuantity: boolean): Intent => {
  if (SPAM.test(wish)) return '广告招聘'
  if (AFTER_SALE.test(wish)) return '售后'
  if (PARTNER.test(wish)) return '合作加盟'
  if (SAMPLE.test(wish)) return '打样'
  if (PRICE.test(wish) && !(hasQuantity && ORDER.test(wish))) return '询价'
  return ORDER.test(wish) || hasQuantity ? '订货' : '其他'
}

const LINK = /https?:\/\/|www\.|\.(?:com|cn|net|top|xyz)\b/i
const NONSENSE = /^(.)\1{3,}$|^(?:test|测试|asdf\w*|qwer\w*|1+|123+)$/i
/** 13800000000: nobody's number. */
const FAKE_PHONE = /(\d)\1{7}$/

/** Whether a lead looks like nobody's: an advertisement, a bare link, keys hit at random, an invented number. */
export const looksLikeSpam = (wish: string, names: readonly string[], phones: readonly string[]): boolean =>
  SPAM.test(wish) ||
  (LINK.test(wish) && !ORDER.test(wish)) ||
  [wish, ...names].some((text) => NONSENSE.test(text.trim())) ||
  (phones.length > 0 && phones.every((phone) => FAKE_PHONE.test(phone)))

/** Longest first: what a company is in law, or what kind of shop a self-employed person (个体工商户) runs. */
const FORMS = [
  '农民专业合作社联合社',
  '集团股份有限公司',
  '有限责任公司',
  '股份有限公司',
  '集团有限公司',
  '专业合作社',
  '个体工商户',
  '个人独资企业',
  '有限合伙企业',
  '普通合伙企业',
  '有限公司',
  '股份公司',
  '集团公司',
  '有限合伙',
  '普通合伙',
  '分公司',
  '总公司',
  '合作社',
  '有限责任',
  '集团',
  '公司',
  '股份',
  '有限',
  '事务所',
  '经营部',
  '经销部',
  '经销处',
  '营业部',
  '门市部',
  '服务部',
  '批发部',
  '零售部',
  '维修部',
  '销售部',
  '工作室',
  '办事处',
  '代表处',
  '专卖店',
  '专营店',
  '旗舰店',
  '直营店',
  '加盟店',
  '分店',
  '总店',
  '门店',
  '商行',
  '商店',
  '分行',
  '分厂',
  '总厂',
  '店',
  '厂',
  '部',
]
const LATIN_FORM =
  /[\s,.]{0,4}\b(?:co\.?,?\s*ltd|company limited|company|limited|ltd|inc(?:orporated)?|llc|corp(?:oration)?|gmbh|pte\.?\s*ltd|plc|s\.?a\.?|b\.?v\.?)\.?$/i
const IN_THE_MIDDLE = /^(.{2,}?(?:有限责任公司|股份有限公司|有限公司|股份公司))(?=.)/

const LATIN_TRADE =
  /[\s,.]{1,4}(?:trad(?:e|ing)|group|international|intl|global|technolog(?:y|ies)|tech|industr(?:y|ies|ial)|garments?|clothing|apparel|textiles?|fashion|import|export|imp|exp|and|holdings?|enterprises?|manufactur(?:e|ing)|services?|solutions?|china|hong kong|hk|&)$/

/** Latin words that say the trade fall off the end: `abc garment trading` → `abc`. */
export const stripLatinTrade = (name: string): string => {
  const shorter = name.replace(LATIN_TRADE, '')
  return shorter === name ? name : stripLatinTrade(shorter)
}

/** A name without the legal form at its end. */
export type StrippedName = { rest: string; legalForm?: string }

/** 店, 厂 and 部 may belong to a trade word (书店, 网店): the word list decides, so they stay on the name that is read. */
export const isShopLetter = (form: string): boolean => form.length === 1

const stripOnce = (name: string): StrippedName => {
  const latin = LATIN_FORM.exec(name)
  if (latin && latin.index > 0) return { rest: name.slice(0, latin.index), legalForm: latin[0].replace(/^[\s,.]+/, '') }
  const form = FORMS.find((candidate) => name.length > candidate.length && name.endsWith(candidate))
  return form ? { rest: name.slice(0, -form.length), legalForm: form } : { rest: name }
}

/** Takes the legal form off (有限公司, 分公司, 经营部, Co., Ltd.); a branch (甲有限公司杭州分公司) falls back on its mother's name. */
export const stripLegalForm = (name: string): StrippedName => {
  if (FORMS.includes(name)) return { rest: '', legalForm: name }
  const outer = stripOnce(IN_THE_MIDDLE.exec(name)?.[1] ?? name)
  const { legalForm } = outer
  if (legalForm === undefined || isShopLetter(legalForm)) return outer
  // 集团 before 有限公司, 合作社 before 联合社: never more than two; 小店有限公司 keeps its 店.
  const inner = stripOnce(outer.rest)
  return inner.legalForm === undefined || isShopLetter(inner.legalForm) ? outer : { rest: inner.rest, legalForm }
}

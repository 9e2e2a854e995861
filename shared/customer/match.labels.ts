import type { MatchFieldName } from './match.types'

/** What a salesperson reads; words never show a value that only the other record holds. */
export const missingWords: Readonly<Record<MatchFieldName, string>> = {
  creditCode: '没有可比的信用代码',
  phone: '没有可比的电话',
  unionid: '没有可比的微信',
  email: '没有可比的邮箱',
  company: '没有可比的公司名称',
  contact: '没有可比的联系人',
  birthday: '没有可比的生日',
  region: '没有可比的地区',
  address: '没有可比的地址',
  postcode: '没有可比的邮编',
}

/** The last digits only: enough to recognise a number one knows. */
const tailOf = (phone: string): string => `（尾号 ${phone.slice(-4)}）`

export const codeWords = {
  equal: '统一社会信用代码相同',
  close: '统一社会信用代码只差一两位',
  different: '统一社会信用代码不同',
  other: '统一社会信用代码不同，是两家登记的企业',
}
export const phoneWords = {
  mobile: (phone: string) => `手机号相同${tailOf(phone)}`,
  landline: (phone: string) => `座机相同${tailOf(phone)}`,
  hotline: (phone: string) => `服务热线相同${tailOf(phone)}`,
  close: '手机号只差一位',
  different: '电话不同',
}
export const unionidWords = { equal: '同一个微信', different: '不是同一个微信' }
export const emailWords = { equal: '邮箱相同', close: '邮箱很接近', different: '邮箱不同' }
export const companyWords = {
  legalName: '公司全称相同',
  core: '公司名称相同',
  former: '与曾用名相同',
  elsewhere: '名称相近，但不在同一个城市',
  branch: '名称相同，但不是同一家分公司或门店',
  typo: '公司名称只差一个字',
  brand: (brand: string) => `字号相同（${brand}）`,
  sisters: (brand: string) => `字号相同（${brand}），但登记为两家公司`,
  different: '公司不同',
}
export const contactWords = {
  equal: (name: string) => `联系人相同（${name}）`,
  close: '联系人姓名接近',
  different: '联系人不同',
}
export const birthdayWords = { equal: '生日相同', close: '生日接近，可能填错', different: '生日不同' }
export const regionWords = {
  district: '同一个区县',
  city: '同一个城市',
  province: '同一个省份',
  close: '城市写法接近',
  different: '不在同一个城市',
}
export const addressWords = { equal: '地址相同', close: '地址接近', different: '地址不同' }
export const postcodeWords = { equal: '邮编相同', close: '邮编只差一位', different: '邮编不同' }

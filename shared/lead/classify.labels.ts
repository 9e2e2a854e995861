import type { Intent } from './classify.types'
import type { ChannelKind } from './lead.types'

/** Why a lead has its score, as a salesperson would say it. */
export const scoreReasons = {
  mobile: '留了手机号',
  landline: '留了固定电话',
  otherContact: '留了微信或邮箱',
  unreachable: '没有留下联系方式',
  wechatSamePhone: '微信与手机同号',
  name: '留了称呼',
  company: '写了公司全称',
  companyWithoutBrand: '写了单位名称',
  region: '知道所在地区',
  garmentBuyer: '行业对口',
  wish: '需求写得具体',
  delivery: '说了交货时间',
  urgent: '急着要货',
  spam: '像广告或随手填写',
  atLeastZero: '最低为 0 分',
}

export const quantityReason = (pieces: number): string => `数量约 ${pieces} 件`

export const intentReasons: Readonly<Record<Intent, string>> = {
  订货: '想订货',
  打样: '想打样',
  询价: '在问价格',
  合作加盟: '想合作或加盟',
  售后: '是售后问题',
  广告招聘: '是广告或招聘',
  其他: '没有说清要什么',
}

export const channelReasons: Readonly<Record<ChannelKind, string>> = {
  referral: '老客户介绍',
  exhibition: '展会上认识',
  phone: '主动来电',
  wecom: '加了企业微信',
  code: '扫码而来',
  manual: '员工录入',
  form: '小程序留言',
  web: '网站留言',
}

import type { TemplateUse } from './purpose.rules'
import type { Skipped } from './reach.rules'

export const messageLabels = {
  /** A message whose process died between sending and noting it. */
  CRASHED: '发送途中系统中断，消息可能已经送达',
  NOT_BOUND: '公司还没有绑定企业微信应用，请老板在设置里绑定',
  WECOM_REFUSED: '没有绑定：企业微信不认这组企业 ID 和 Secret，请对照管理后台再填一次',
  WECOM_NOT_TRUSTED: '没有绑定：服务器地址不在应用的“企业可信 IP”里，请先在管理后台加上',
  WECOM_UNREACHABLE: '没有绑定：暂时连不上企业微信，请过几分钟再试',
  SMS_REFUSED: '没有保存：短信平台不认这组密钥，请对照腾讯云控制台再填一次',
  SMS_APP_UNKNOWN: '没有保存：这组密钥管不到这个短信应用，请核对 SDK AppID 和子账号的短信权限',
  SMS_NOT_TRUSTED: '没有保存：服务器地址不在短信账号的白名单里，请先在控制台加上',
  SMS_UNREACHABLE: '没有保存：暂时连不上短信平台，请过几分钟再试',
  NO_ACCOUNT: '这位同事还没有企业微信账号，请在员工资料里填写',
  NO_WECHAT: '公司还没有绑定微信小程序，订阅消息发不出去',
  NO_TEMPLATE: '消息模板已经换了或删了，这条消息没有发出',
  NO_SMS: '公司还没有开通短信，请老板在设置里填写短信账号',
  NOT_DELIVERED: '运营商回执：没有送达手机',
}

/** Why a way to a customer was not taken. */
const skippedWords: Record<Skipped, string> = {
  no_template: '没有合适的订阅消息模板',
  banned: '客户关闭了这类订阅消息',
  no_credits: '订阅额度已用完',
  few_credits: '订阅额度不多，留给更要紧的消息',
  no_sms: '公司没有开通短信',
  no_phone: '客户没有验证过手机号',
  blacklisted: '客户回复过拒收短信',
  day_full: '今天发给这个号码的短信已满',
  not_worth_sms: '这类消息不发短信',
}

/** Why this message went this way: what the ledger says after its occasion. */
export const sayWay = {
  subscribe: (creditsLeft: number): string => `用掉 1 次订阅额度，还剩 ${creditsLeft} 次`,
  sms: (skipped: readonly Skipped[]): string => `${skipped.map((one) => skippedWords[one]).join('、')}，所以发短信`,
  night: '夜间不打扰，早上 9 点发',
  instead: (failure: string): string => `订阅消息没有送达（${failure}），改发短信`,
  notDelivered: (description: string): string => `运营商回执：${description}`,
  byWecom: (failure: string): string => `短信没有送达（${failure}），改发企业微信`,
}

/** A login code as a message to one's own phone. */
export const sayLoginCode = (code: string): { title: string; body: string; reason: string } => ({
  title: '登录验证码',
  body: `${code}，5 分钟内有效。不是您本人操作，请不要告诉任何人。`,
  reason: '您刚在网页上请求登录',
})

/** A code that proves a customer's phone is their own. */
export const sayPhoneCode = (code: string): { title: string; body: string; reason: string } => ({
  title: '手机验证码',
  body: `${code}，5 分钟内有效。不是您本人操作，请忽略这条短信。`,
  reason: '您刚在小程序里验证手机号',
})
/** What the owner's phone shows once the app is bound. */
export const boundMessage = {
  title: '企业微信已绑定',
  body: '以后同事的提醒都从这个应用发出。收到这条，说明一切正常。',
  reason: '您刚刚绑定了企业微信应用',
}

/** What a template is for, as the owner reads it. */
export const templateWords: Record<TemplateUse, string> = { code: '验证码', ticket: '工单进展', survey: '服务评价' }

/** The texts the company applies for at Tencent; `{1}` and `{2}` are filled in this order. */
export const smsTexts: Record<TemplateUse, string> = {
  code: '{1}为您的验证码，5分钟内有效，请勿告诉他人。',
  ticket: '您的工单{1}{2}，请打开小程序查看。',
  survey: '服务评价{1}：{2}，请打开小程序告诉我们。',
}

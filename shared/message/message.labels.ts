export const messageLabels = {
  /** A message whose process died between sending and noting it. */
  CRASHED: '发送途中系统中断，消息可能已经送达',
  NOT_BOUND: '公司还没有绑定企业微信应用，请老板在设置里绑定',
  WECOM_REFUSED: '没有绑定：企业微信不认这组企业 ID 和 Secret，请对照管理后台再填一次',
  WECOM_NOT_TRUSTED: '没有绑定：服务器地址不在应用的“企业可信 IP”里，请先在管理后台加上',
  WECOM_UNREACHABLE: '没有绑定：暂时连不上企业微信，请过几分钟再试',
  NO_ACCOUNT: '这位同事还没有企业微信账号，请在员工资料里填写',
}

/** A login code as a message to one's own phone. */
export const sayLoginCode = (code: string): { title: string; body: string; reason: string } => ({
  title: '登录验证码',
  body: `${code}，5 分钟内有效。不是您本人操作，请不要告诉任何人。`,
  reason: '您刚在网页上请求登录',
})

/** What the owner's phone shows once the app is bound. */
export const boundMessage = {
  title: '企业微信已绑定',
  body: '以后同事的提醒都从这个应用发出。收到这条，说明一切正常。',
  reason: '您刚刚绑定了企业微信应用',
}

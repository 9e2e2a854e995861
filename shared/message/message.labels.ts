export const messageLabels = {
  /** A message whose process died between sending and noting it. */
  CRASHED: '发送途中系统中断，消息可能已经送达',
  NOT_BOUND: '公司还没有绑定企业微信应用，请老板在设置里绑定',
  NO_ACCOUNT: '这位同事还没有企业微信账号，请在员工资料里填写',
}

/** A login code as a message to one's own phone. */
export const sayLoginCode = (code: string): { title: string; body: string; reason: string } => ({
  title: '登录验证码',
  body: `${code}，5 分钟内有效。不是您本人操作，请不要告诉任何人。`,
  reason: '您刚在网页上请求登录',
})

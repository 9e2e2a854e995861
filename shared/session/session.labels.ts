export const sessionLabels = {
  DEMO_ONLY: '这里不是演示环境，请用微信或企业微信进入',
  NO_SUCH_PERSONA: '演示公司里没有这一位，请换一位',
  LOGIN_REFUSED: '微信没有确认这次登录，请重新打开再试',
  LOGIN_BUSY: '微信那边有点忙，请过一分钟再试',
  NOT_STAFF: '企业微信账号还没有加进公司，请找管理员添加',
  CODE_TOO_SOON: '验证码刚发过，请一分钟后再要',
  CODE_TOO_MANY: '今天要的验证码太多了，请明天再试或用微信手机号',
  NO_SMS: '公司还没有开通短信，请用微信手机号',
  PHONE_REFUSED: '微信没有给出手机号，请再点一次或自己填写',
  CODE_WRONG: '验证码不对或已过期，请再看一眼或重新获取',
}

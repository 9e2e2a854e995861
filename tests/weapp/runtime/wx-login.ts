import { askOutside } from './outside'
import { ApiFail, asyncApi, isRecord, textOf, type ApiTable, type Options } from './wx-api'

async function login(way: 'wechat' | 'wecom'): Promise<Options> {
  const answer = await askOutside({ kind: 'login', way })
  const code = isRecord(answer) ? textOf(answer.code) : ''
  if (code === '') throw new ApiFail('fail no code')
  return { code }
}

/** wx.login, and inside WeCom also wx.qy. */
export const loginApi = (isWecom: boolean): ApiTable & { qy?: never } => ({
  login: asyncApi('login', () => login('wechat')),
  checkSession: asyncApi('checkSession', () => {}),
  ...(isWecom ? Object({ qy: { login: asyncApi('qy.login', () => login('wecom')) } }) : {}),
})

import { askOutside } from './outside'
import { ApiFail, asyncApi, isRecord, textOf, type Api, type Options } from './wx-api'

async function login(way: 'wechat' | 'wecom'): Promise<Options> {
  const answer = await askOutside({ kind: 'login', way })
  const code = isRecord(answer) ? textOf(answer.code) : ''
  if (code === '') throw new ApiFail('fail no code')
  return { code }
}

/** wx.login, and inside WeCom also wx.qy. */
export const loginApi = (isWecom: boolean): Record<string, Api | Record<string, Api>> => ({
  login: asyncApi('login', () => login('wechat')),
  checkSession: asyncApi('checkSession', () => {}),
  ...(isWecom ? { qy: { login: asyncApi('qy.login', () => login('wecom')) } } : {}),
})

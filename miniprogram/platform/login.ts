import Taro from '@tarojs/taro'
import type { LoginProof } from './platform.types'

/** Whether the mini-program runs inside WeCom (企业微信); WeChat leaves `environment` out. */
export const isWecom = (): boolean => Taro.getSystemInfoSync().environment === 'wxwork'

function proveByWecom(): Promise<LoginProof> {
  return new Promise((resolve, reject) => {
    const qy = typeof wx === 'undefined' ? undefined : wx.qy
    if (qy === undefined) return reject(new Error('wx.qy is missing'))
    qy.login({
      success: ({ code }) => resolve({ way: 'wecom', code }),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}

/** A login code from WeCom or WeChat, whichever holds us; null in a browser, where people sign in by phone and code. */
export async function proveLogin(): Promise<LoginProof | null> {
  if (isWecom()) return proveByWecom()
  const { code } = await Taro.login()
  return { way: 'wechat', code }
}

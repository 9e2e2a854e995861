import type { Faults } from './standin-faults'
import { issueCode } from './wechat-login'
import type { DrawnCode, WechatApp, WechatUser, WechatWorld } from './wechat-world'

/** The strings behind the stand-in: what people with phones and bad luck do on the real platform. */
export interface WechatControl extends Pick<Faults, 'injectError' | 'injectTimeout'> {
  /** Sets up a mini-program, or replaces what was known of it. */
  defineApp(app: WechatApp): void
  defineUser(user: WechatUser): void
  /** What `wx.login` gives to this user; in the first mini-program unless told. */
  issueLoginCode(openid: string, appId?: string): string
  /** What the phone-number button gives. */
  issuePhoneCode(openid: string, appId?: string): string
  /** The mini-program codes drawn so far, oldest first. */
  drawnCodes(): DrawnCode[]
  /** The paths called, oldest first. */
  calls(path?: string): string[]
  /** Ends the life of every token given out so far. */
  expireTokens(): void
}

export function createWechatControl(world: WechatWorld, faults: Faults): WechatControl {
  const issue = (use: 'login' | 'phone', openid: string, appId = [...world.apps.keys()][0]): string => {
    if (appId === undefined || !world.apps.has(appId)) throw new Error('the WeChat stand-in has no such mini-program')
    if (!world.users.has(openid)) throw new Error(`the WeChat stand-in has no user ${openid}`)
    return issueCode(world, { appId, openid, use })
  }
  return {
    injectError: faults.injectError,
    injectTimeout: faults.injectTimeout,
    defineApp: (app) => void world.apps.set(app.appId, app),
    defineUser: (user) => void world.users.set(user.openid, user),
    issueLoginCode: (openid, appId) => issue('login', openid, appId),
    issuePhoneCode: (openid, appId) => issue('phone', openid, appId),
    drawnCodes: () => [...world.drawn],
    calls: (path) => world.calls.filter((called) => path === undefined || called === path),
    expireTokens() {
      for (const grant of world.tokens.values()) grant.expiresAt = world.now()
    },
  }
}

import type { Faults } from './standin-faults'
import { issueCode } from './wechat-login'
import { creditKey } from './wechat-subscribe'
import type { DrawnCode, SubscribeDelivery, WechatApp, WechatUser, WechatWorld } from './wechat-world'

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
  /** A tap on «允许» for one template: exactly one message may follow. */
  acceptSubscription(openid: string, templateId: string, times?: number): void
  /** A tap on «拒绝，不再询问», or the switch in the user's settings. */
  banTemplate(openid: string, templateId: string): void
  creditsOf(openid: string, templateId: string): number
  /** What reached which phone, oldest first. */
  subscribeDeliveries(openid?: string): SubscribeDelivery[]
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
    acceptSubscription(openid, templateId, times = 1) {
      const key = creditKey(openid, templateId)
      world.banned.delete(key)
      world.credits.set(key, (world.credits.get(key) ?? 0) + times)
    },
    banTemplate: (openid, templateId) => void world.banned.add(creditKey(openid, templateId)),
    creditsOf: (openid, templateId) => world.credits.get(creditKey(openid, templateId)) ?? 0,
    subscribeDeliveries: (openid) => world.subscribed.filter((one) => openid === undefined || one.openid === openid),
    drawnCodes: () => [...world.drawn],
    calls: (path) => world.calls.filter((called) => path === undefined || called === path),
    expireTokens() {
      for (const grant of world.tokens.values()) grant.expiresAt = world.now()
    },
  }
}

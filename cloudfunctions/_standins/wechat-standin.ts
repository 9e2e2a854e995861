import { composeStandin, type Standin } from './standin'
import { faultEndpoints } from './standin-control'
import { createFaults } from './standin-faults'
import { createWechatControl, type WechatControl } from './wechat-control'
import { wechatControlEndpoints } from './wechat-control-http'
import { codeToSession, phoneNumber } from './wechat-login'
import { checkText } from './wechat-sec-check'
import { sendSubscribe } from './wechat-subscribe'
import { unlimitedCode } from './wechat-picture'
import { refuseWechat } from './wechat-refusal'
import { stableToken } from './wechat-token'
import { createWechatWorld, type WechatSettings } from './wechat-world'

/** A local WeChat server API (微信小程序服务端) with the real one's answers, living by the clock it is given. */
export function createWechatStandin(settings: WechatSettings): Standin<WechatControl> {
  const world = createWechatWorld(settings)
  const faults = createFaults()
  const control = createWechatControl(world, faults)
  return composeStandin({
    endpoints: {
      'GET /sns/jscode2session': (request) => codeToSession(world, request),
      'POST /cgi-bin/stable_token': (request) => stableToken(world, request),
      'POST /wxa/business/getuserphonenumber': (request) => phoneNumber(world, request),
      'POST /wxa/getwxacodeunlimit': (request) => unlimitedCode(world, request),
      'POST /cgi-bin/message/subscribe/send': (request) => sendSubscribe(world, request),
      'POST /wxa/msg_sec_check': (request) => checkText(world, request),
      ...faultEndpoints(faults),
      ...wechatControlEndpoints(control),
    },
    faults,
    control,
    refuse: (errcode) => refuseWechat(world, errcode),
    calls: world.calls,
  })
}

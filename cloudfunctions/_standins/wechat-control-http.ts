import { isJsonObject, numberIn, textIn, type JsonObject } from '../_kernel/json-object'
import { command, listIn } from './standin-control'
import type { Endpoints } from './standin-endpoints'
import { jsonReply } from './standin-http'
import type { WechatControl } from './wechat-control'
import type { WechatUser } from './wechat-world'

const readUser = (order: JsonObject): WechatUser => ({
  openid: textIn(order, 'openid'),
  ...(textIn(order, 'unionid') ? { unionid: textIn(order, 'unionid') } : {}),
  ...(textIn(order, 'phone') ? { phone: textIn(order, 'phone') } : {}),
  ...(textIn(order, 'countryCode') ? { countryCode: textIn(order, 'countryCode') } : {}),
  isRisky: order.isRisky === true,
  isAway: order.isAway === true,
})

const readTemplates = (order: JsonObject): Record<string, string[]> =>
  Object.fromEntries(
    listIn(order, 'templates')
      .filter(isJsonObject)
      .map((template) => [textIn(template, 'id'), listIn(template, 'fields').map(String)]),
  )

/** The control plane for other processes, kept apart from the platform's own paths. */
export const wechatControlEndpoints = (control: WechatControl): Endpoints => ({
  'GET /__ctl/drawn-codes': () => jsonReply({ codes: control.drawnCodes() }),
  'GET /__ctl/subscribe-deliveries': ({ query }) =>
    jsonReply({ deliveries: control.subscribeDeliveries(query.get('openid') ?? undefined) }),
  'GET /__ctl/calls': ({ query }) => jsonReply({ calls: control.calls(query.get('path') ?? undefined) }),
  'POST /__ctl/apps': command((order) =>
    control.defineApp({
      appId: textIn(order, 'appId'),
      secret: textIn(order, 'secret'),
      pages: listIn(order, 'pages').map(String),
      templates: readTemplates(order),
    }),
  ),
  'POST /__ctl/users': command((order) => control.defineUser(readUser(order))),
  'POST /__ctl/login-codes': command((order) => ({
    code: control.issueLoginCode(textIn(order, 'openid'), textIn(order, 'appId') || undefined),
  })),
  'POST /__ctl/phone-codes': command((order) => ({
    code: control.issuePhoneCode(textIn(order, 'openid'), textIn(order, 'appId') || undefined),
  })),
  'POST /__ctl/accepts': command((order) =>
    control.acceptSubscription(textIn(order, 'openid'), textIn(order, 'templateId'), numberIn(order, 'times') || 1),
  ),
  'POST /__ctl/bans': command((order) => control.banTemplate(textIn(order, 'openid'), textIn(order, 'templateId'))),
  'POST /__ctl/expire-tokens': command(() => control.expireTokens()),
})

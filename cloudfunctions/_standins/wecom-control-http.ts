import { isJsonObject, numberIn, objectIn, textIn, type JsonObject } from '../_kernel/json-object'
import { command, listIn } from './standin-control'
import type { Endpoints } from './standin-endpoints'
import { jsonReply } from './standin-http'
import type { WecomControl } from './wecom-control'
import type { WecomAgent, WecomCorp, WecomMember } from './wecom-world'

const optional = <Key extends string>(key: Key, order: JsonObject): Partial<Record<Key, string>> => {
  const found: Partial<Record<Key, string>> = {}
  if (textIn(order, key)) found[key] = textIn(order, key)
  return found
}

const STATUSES = [1, 2, 4, 5] as const

const readMember = (order: JsonObject): WecomMember => ({
  userid: textIn(order, 'userid'),
  name: textIn(order, 'name'),
  status: STATUSES.find((status) => status === order.status) ?? 1,
  department: listIn(order, 'department').map(Number),
  isLicensed: order.isLicensed !== false,
  ...optional('position', order),
})

const readAgent = (order: JsonObject): WecomAgent => ({
  agentId: numberIn(order, 'agentId'),
  secret: textIn(order, 'secret'),
  name: textIn(order, 'name'),
  ...(Array.isArray(order.visibleUserids) ? { visibleUserids: order.visibleUserids.map(String) } : {}),
  ...optional('miniprogramAppId', order),
  hasCallback: order.hasCallback === true,
  isDisabled: order.isDisabled === true,
})

const readCorp = (order: JsonObject): WecomCorp => ({
  corpId: textIn(order, 'corpId'),
  agents: listIn(order, 'agents').filter(isJsonObject).map(readAgent),
  members: listIn(order, 'members').filter(isJsonObject).map(readMember),
})

/** The control plane for other processes, kept apart from the platform's own paths. */
export const wecomControlEndpoints = (control: WecomControl): Endpoints => ({
  'GET /__ctl/deliveries': ({ query }) =>
    jsonReply({ deliveries: control.deliveries(query.get('userid') ?? undefined) }),
  'GET /__ctl/calls': ({ query }) => jsonReply({ calls: control.calls(query.get('path') ?? undefined) }),
  'POST /__ctl/corps': command((order) => control.defineCorp(readCorp(order))),
  'POST /__ctl/members': command((order) =>
    control.defineMember(textIn(order, 'corpId'), readMember(objectIn(order, 'member'))),
  ),
  'POST /__ctl/remove-member': command((order) =>
    control.removeMember(textIn(order, 'corpId'), textIn(order, 'userid')),
  ),
  'POST /__ctl/login-codes': command((order) => ({
    code: control.issueLoginCode(textIn(order, 'userid'), textIn(order, 'corpId') || undefined),
  })),
  'POST /__ctl/web-codes': command((order) => ({
    code: control.issueWebCode(textIn(order, 'userid') || undefined, textIn(order, 'corpId') || undefined),
  })),
  'POST /__ctl/expire-tokens': command(() => control.expireTokens()),
  'POST /__ctl/revoke-tokens': command(() => control.revokeTokens()),
})

import { isJsonObject, objectIn, parseJsonObject, textIn, type JsonObject } from '../_kernel/json-object'
import { jsonReply, type StandinReply, type StandinRequest } from './standin-http'
import { refuseWechat } from './wechat-refusal'
import { isFieldRight } from './wechat-subscribe-field'
import { admit } from './wechat-token'
import type { WechatApp, WechatWorld } from './wechat-world'

export const creditKey = (openid: string, templateId: string): string => `${openid} ${templateId}`

const STATES: ReadonlySet<string> = new Set(['', 'formal', 'trial', 'developer'])

/** What the template is filled with; null when a field is missing, unknown, or breaks its rule. */
function readData(fields: readonly string[], data: JsonObject): Record<string, string> | null {
  if (Object.keys(data).length !== fields.length) return null
  const filled: Record<string, string> = {}
  for (const field of fields) {
    const entry = data[field]
    const value = isJsonObject(entry) ? textIn(entry, 'value') : ''
    if (!isFieldRight(field, value)) return null
    filled[field] = value
  }
  return filled
}

interface Order {
  openid: string
  templateId: string
  page: string
  data: Record<string, string>
}

function readOrder(world: WechatWorld, app: WechatApp, body: JsonObject): Order | number {
  const [openid, templateId] = [textIn(body, 'touser'), textIn(body, 'template_id')]
  if (!world.users.has(openid)) return 40003
  const fields = app.templates?.[templateId]
  if (!fields) return 40037
  const page = textIn(body, 'page')
  if (page.startsWith('/') || !STATES.has(textIn(body, 'miniprogram_state'))) return 40097
  const data = readData(fields, objectIn(body, 'data'))
  return data === null ? 47003 : { openid, templateId, page, data }
}

/** Takes the credit and delivers; the order of the checks is the platform's: a full hand is told before an empty one. */
function ship(world: WechatWorld, { openid, templateId, page, data }: Order): StandinReply {
  const key = creditKey(openid, templateId)
  const credits = world.credits.get(key) ?? 0
  if (world.banned.has(key)) return refuseWechat(world, 43107)
  if (credits <= 0) return refuseWechat(world, 43101)
  world.credits.set(key, credits - 1)
  world.subscribed.push({ at: world.now(), openid, templateId, page, data })
  return jsonReply({ errcode: 0, errmsg: 'ok', msgid: 2_000_000_000 + world.subscribed.length })
}

const passing = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** POST /cgi-bin/message/subscribe/send: one accept, one message; one message to one user at a time. */
export async function sendSubscribe(world: WechatWorld, request: StandinRequest): Promise<StandinReply> {
  const admission = admit(world, request)
  if (!admission.ok) return admission.reply
  const body = parseJsonObject(request.body)
  if (!body) return refuseWechat(world, 47001)
  const order = readOrder(world, admission.app, body)
  if (typeof order === 'number') return refuseWechat(world, order)
  if (world.underway.has(order.openid)) return refuseWechat(world, 43108)
  world.underway.add(order.openid)
  await passing(world.subscribeTakesMs)
  world.underway.delete(order.openid)
  return ship(world, order)
}

import { msBetween } from '@shared/kernel/instant'
import { objectIn, parseJsonObject, textIn, type JsonObject } from '../_kernel/json-object'
import type { StandinReply, StandinRequest } from './standin-http'
import { randomText } from './standin-random'
import { resolveAudience, type Audience } from './wecom-audience'
import { deliver, isDayFull } from './wecom-delivery'
import { MESSAGE_KINDS, type MessageKind } from './wecom-message'
import { acceptWecom, refuseWecom } from './wecom-refusal'
import { isAnsweringCard } from './wecom-template-card'
import { admit } from './wecom-token'
import type { WecomAgent, WecomCorp, WecomWorld } from './wecom-world'

interface Order {
  corp: WecomCorp
  agent: WecomAgent
  body: JsonObject
  msgtype: string
  content: JsonObject
}

const DUPLICATE_CHECK_SECONDS = 1800
const MOST_DUPLICATE_CHECK_SECONDS = 14_400

/** 41011 without, 40056 unknown, 301002 another app's, 50003 switched off; 0 when the agent is the token's own. */
function checkAgent({ corp, agent, body }: Order): number {
  if (body.agentid === undefined || body.agentid === '') return 41011
  const agentId = Number(body.agentid)
  if (!corp.agents.some((known) => known.agentId === agentId)) return 40056
  if (agentId !== agent.agentId) return 301002
  return agent.isDisabled ? 50003 : 0
}

const taskKey = ({ corp, agent, content }: Order): string =>
  `${corp.corpId} ${agent.agentId} ${textIn(content, 'task_id')}`

function checkContent(world: WecomWorld, order: Order, kind: MessageKind): number {
  if (order.msgtype === 'miniprogram_notice' && textIn(order.body, 'touser') === '@all') return 40058
  const isTaskKnown = textIn(order.content, 'task_id') !== '' && world.taskIds.has(taskKey(order))
  return isTaskKnown ? 42014 : kind.check(order.content, order.agent)
}

/** Whether the same content went to the same people within the interval the caller asked to be checked. */
function isRepeated(world: WecomWorld, { corp, agent, body, msgtype, content }: Order): boolean {
  const key = JSON.stringify([corp.corpId, agent.agentId, body.touser, body.toparty, body.totag, msgtype, content])
  const last = world.lastSame.get(key)
  const seconds = Math.min(
    Number(body.duplicate_check_interval ?? DUPLICATE_CHECK_SECONDS),
    MOST_DUPLICATE_CHECK_SECONDS,
  )
  const isSame = last !== undefined && msBetween(last, world.now()) < seconds * 1000
  if (isSame && Number(body.enable_duplicate_check) === 1) return true
  world.lastSame.set(key, world.now())
  return false
}

function ship(world: WecomWorld, order: Order, addressed: { audience: Audience; kind: MessageKind }): StandinReply {
  const { corp, agent, msgtype, content } = order
  const { audience, kind } = addressed
  const msgid = randomText(86, world.random)
  const shown = kind.show(content)
  deliver(world, {
    corp,
    agent,
    members: audience.members,
    msgid,
    msgtype,
    shown,
    isRepeated: isRepeated(world, order),
  })
  if (textIn(content, 'task_id')) world.taskIds.add(taskKey(order))
  const isAnswering = msgtype === 'template_card' && isAnsweringCard(content)
  return acceptWecom({
    invaliduser: audience.invalidUserids.join('|'),
    invalidparty: audience.invalidParties.join('|'),
    invalidtag: audience.invalidTags.join('|'),
    unlicenseduser: audience.unlicensedUserids.join('|'),
    msgid,
    ...(isAnswering ? { response_code: randomText(64, world.random) } : {}),
  })
}

/** POST /cgi-bin/message/send */
export function sendMessage(world: WecomWorld, request: StandinRequest): StandinReply {
  const admission = admit(world, request)
  if (!admission.ok) return admission.reply
  const refuse = (errcode: number): StandinReply => refuseWecom(world, request, errcode)
  const body = parseJsonObject(request.body)
  if (!body) return refuse(47001)
  const msgtype = textIn(body, 'msgtype')
  const kind = MESSAGE_KINDS[msgtype]
  if (!kind) return refuse(40008)
  const order: Order = { corp: admission.corp, agent: admission.agent, body, msgtype, content: objectIn(body, msgtype) }
  const agentProblem = checkAgent(order)
  if (agentProblem) return refuse(agentProblem)
  const named = resolveAudience(order, body)
  if (!named.ok) return refuse(named.errcode)
  const contentProblem = checkContent(world, order, kind)
  if (contentProblem) return refuse(contentProblem)
  if (isDayFull(world, { ...order, members: named.audience.members })) return refuse(45009)
  return ship(world, order, { audience: named.audience, kind })
}

import { addMs, DAY_MS, HOUR_MS, MINUTE_MS, toCalendarDate, type Instant } from '@shared/kernel/instant'
import type { ShownMessage } from './wecom-message'
import type { DropReason, WecomAgent, WecomCorp, WecomDelivery, WecomMember, WecomWorld } from './wecom-world'

/** Per application and member; what exceeds it is dropped in silence (path/90236). */
const PER_MINUTE = 30
const PER_HOUR = 1000
/** Person-times a day and application, for each account of the company. */
const DAILY_PER_ACCOUNT = 200
const MOST_DELIVERIES_KEPT = 20_000

export interface Shipment {
  corp: WecomCorp
  agent: WecomAgent
  members: readonly WecomMember[]
  msgid: string
  msgtype: string
  shown: ShownMessage
  isRepeated: boolean
}

const reachedSince = (world: WecomWorld, { corp, agent }: Pick<Shipment, 'corp' | 'agent'>, since: Instant) =>
  world.deliveries.filter(
    (delivery) =>
      !delivery.dropped && delivery.at > since && delivery.corpId === corp.corpId && delivery.agentId === agent.agentId,
  )

/** Whether this shipment would exceed the application's day. */
export function isDayFull(world: WecomWorld, shipment: Pick<Shipment, 'corp' | 'agent' | 'members'>): boolean {
  const today = toCalendarDate(world.now())
  const sent = reachedSince(world, shipment, addMs(world.now(), -DAY_MS)).filter(
    ({ at }) => toCalendarDate(at) === today,
  )
  return sent.length + shipment.members.length > shipment.corp.members.length * DAILY_PER_ACCOUNT
}

function dropReason(member: WecomMember, lastHour: readonly WecomDelivery[], now: Instant): DropReason | undefined {
  const toMember = lastHour.filter(({ userid }) => userid === member.userid)
  const minuteAgo = addMs(now, -MINUTE_MS)
  if (toMember.filter(({ at }) => at > minuteAgo).length >= PER_MINUTE) return 'MINUTE_LIMIT'
  if (toMember.length >= PER_HOUR) return 'HOUR_LIMIT'
  return member.status === 4 ? 'NOT_ACTIVATED' : undefined
}

/** Puts the message on the members' phones, except where the platform would drop it without a word. */
export function deliver(world: WecomWorld, shipment: Shipment): void {
  const { corp, agent, msgid, msgtype, shown } = shipment
  const at = world.now()
  const lastHour = reachedSince(world, shipment, addMs(at, -HOUR_MS))
  for (const member of shipment.members) {
    const dropped = shipment.isRepeated ? 'DUPLICATE' : dropReason(member, lastHour, at)
    world.deliveries.push({
      at,
      corpId: corp.corpId,
      agentId: agent.agentId,
      userid: member.userid,
      msgid,
      msgtype,
      ...shown,
      ...(dropped ? { dropped } : {}),
    })
  }
  if (world.deliveries.length > MOST_DELIVERIES_KEPT) world.deliveries.splice(0, MOST_DELIVERIES_KEPT / 2)
}

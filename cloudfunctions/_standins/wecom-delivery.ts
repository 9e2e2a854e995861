import { addMs, HOUR_MS, MINUTE_MS, toCalendarDate, toInstant, type Instant } from '@shared/kernel/instant'
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

/** What this app put on phones after `since`; read from the newest, because the list grows with a demo's months. */
function reachedSince(world: WecomWorld, { corp, agent }: Pick<Shipment, 'corp' | 'agent'>, since: Instant) {
  const reached: WecomDelivery[] = []
  for (let i = world.deliveries.length - 1; i >= 0; i -= 1) {
    const delivery = world.deliveries[i]
    if (!delivery || delivery.at <= since) break
    const isOurs = delivery.corpId === corp.corpId && delivery.agentId === agent.agentId
    if (isOurs && !delivery.dropped) reached.push(delivery)
  }
  return reached
}

/** Whether this shipment would exceed the application's day. */
export function isDayFull(world: WecomWorld, shipment: Pick<Shipment, 'corp' | 'agent' | 'members'>): boolean {
  const midnight = new Date(`${toCalendarDate(world.now())}T00:00:00.000+08:00`)
  const sent = reachedSince(world, shipment, toInstant(midnight.getTime() - 1))
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

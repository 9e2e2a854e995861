import { addMs, CHINA_OFFSET_MINUTES, DAY_MS, MINUTE_MS, type Instant } from '@shared/kernel/instant'
import { officeMoment } from './customers'
import { touch, type DemoCustomer } from './demo-customer'
import { needFor } from './needs'
import type { Random } from './random'
import type { World } from './world'

const SOURCES = ['电话', '微信', '拜访', '档口聊的'] as const
/** How many know what they want, and how often that changes. */
const VERSIONS = { A: [0, 1, 2, 3], B: [0, 1, 1, 2], C: [0, 0, 1, 1], D: [0, 0, 0, 1] } as const

const monthOf = (at: Instant): number => Number(addMs(at, CHINA_OFFSET_MINUTES * MINUTE_MS).slice(5, 7))

function versionsOf(world: World, random: Random, customer: DemoCustomer): { at: Instant; words: string }[] {
  const { told, firm, grade, createdAt } = customer
  if (told) return told.needs.map(([daysAgo, words]) => ({ at: officeMoment(world, random, daysAgo), words }))
  const days = Math.floor((world.today - Date.parse(createdAt)) / DAY_MS) - 1
  return Array.from({ length: days < 1 ? 0 : random.pick(VERSIONS[grade]) }, () =>
    officeMoment(world, random, random.int(1, days)),
  )
    .sort()
    .map((at) => ({ at, words: needFor(random, firm.segment, monthOf(at)) }))
}

/** Keeps what customers want with its earlier versions, as the timeline tells them. */
export function makeNeeds(world: World, customers: readonly DemoCustomer[]): void {
  const random = world.random('needs')
  for (const customer of customers) {
    let before: string | null = null
    for (const { at, words } of versionsOf(world, random, customer)) {
      if (words === before) continue
      const id = world.idAt(at)
      const recorded = { recorded_at: at, recorded_by: customer.owner.name }
      world.rows.customer_need.push({ id, customer_id: customer.id, words, source: random.pick(SOURCES), ...recorded })
      const told =
        before === null ? { title: '记下需求', words } : { title: '需求变化', words: `“${before}” → “${words}”` }
      const line = { customer_id: customer.id, lead_id: null, at, kind: 'need' as const, ...told }
      world.rows.timeline_entry.push({ ...line, id: world.idAt(at), actor_name: customer.owner.name, source_id: id })
      touch(customer, at)
      before = words
    }
  }
}

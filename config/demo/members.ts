import { DAY_MS, HOUR_MS, MINUTE_MS, toInstant } from '@shared/kernel/instant'
import type { DemoCustomer } from './demo-customer'
import { personName } from './names'
import { HISTORY_DAYS, type World } from './world'

const MEMBERS = 40
/** Half past six on the day the spreadsheet's customers were typed in. */
const FIRST_EVENING_MS = 18.5 * HOUR_MS

/** Customer-side WeChat users: the first ones belong to customers everybody meets, every third is a stranger still. */
export function makeMembers(world: World, customers: readonly DemoCustomer[]): void {
  const random = world.random('members')
  for (let nth = 0; nth < MEMBERS; nth += 1) {
    const customer = nth % 3 === 2 ? undefined : customers[nth]
    // Before everybody who came with a ticket, so that the demo's nth member stays the same.
    const createdAt = toInstant(world.today - (HISTORY_DAYS - 1) * DAY_MS + FIRST_EVENING_MS + nth * MINUTE_MS)
    const phone = customer?.contacts[0].phone ?? null
    const id = world.idAt<'Member'>(createdAt)
    world.rows.member.push({
      id,
      openid: `demo-openid-${nth}`,
      unionid: null,
      name: customer?.contacts[0].name ?? personName(random).name,
      customer_id: customer?.id ?? null,
      phone,
      phone_verified_at: phone === null ? null : createdAt,
      created_at: createdAt,
    })
    // What they allowed when they last tapped 提交: a few have none left.
    for (const template of ['ticket', 'survey'])
      world.rows.credit_wallet.push({ member_id: id, template, credits: random.int(0, 3), updated_at: createdAt })
  }
}

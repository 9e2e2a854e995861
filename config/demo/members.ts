import { DAY_MS, toInstant } from '@shared/kernel/instant'
import type { DemoCustomer } from './demo-customer'
import { personName } from './names'
import type { World } from './world'

const MEMBERS = 40

/** Customer-side WeChat users: the first ones belong to customers everybody meets, every third is a stranger still. */
export function makeMembers(world: World, customers: readonly DemoCustomer[]): void {
  const random = world.random('members')
  for (let nth = 0; nth < MEMBERS; nth += 1) {
    const customer = nth % 3 === 2 ? undefined : customers[nth]
    const createdAt = toInstant(world.today - (100 - nth) * DAY_MS)
    world.rows.member.push({
      id: world.idAt<'Member'>(createdAt),
      openid: `demo-openid-${nth}`,
      unionid: null,
      name: customer?.contacts[0].name ?? personName(random).name,
      customer_id: customer?.id ?? null,
      created_at: createdAt,
    })
  }
}

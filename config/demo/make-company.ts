import { makeCustomers } from './customers'
import { makeDesk } from './desk'
import { keepCustomers } from './keep-customers'
import { makeLeads } from './leads'
import { makeMembers } from './members'
import { makeOrders } from './orders'
import { makePeople } from './people'
import { makeProducts } from './products'
import type { World } from './world'

/** Makes every row of the company, in memory. */
export async function makeCompany(world: World, demoVersion: string): Promise<void> {
  const people = await makePeople(world)
  makeDesk(world, people, demoVersion)
  const customers = makeCustomers(world, people)
  makeOrders(world, customers, makeProducts(world))
  makeLeads(world, people, customers)
  await keepCustomers(world, customers)
  makeMembers(world, customers)
}

import { makeAudit } from './audit'
import { makeCollisions } from './collisions'
import { makeCustomers } from './customers'
import { makeDesk } from './desk'
import { makeFacts } from './facts'
import { makeFollowups } from './followups'
import { keepCustomers } from './keep-customers'
import { makeNeeds } from './keep-needs'
import { makeLeadTidings } from './lead-tidings'
import { makeLeads } from './leads'
import { makeMembers } from './members'
import { makeOrders } from './orders'
import { makePeople } from './people'
import { makePlans } from './plans'
import { appointSweep, makePool } from './pool'
import { makeProducts } from './products'
import { makeTickets } from './tickets'
import type { World } from './world'

/** Makes every row of the company, in memory. */
export async function makeCompany(world: World, demoVersion: string): Promise<void> {
  const people = await makePeople(world)
  makeDesk(world, people, demoVersion)
  const customers = makeCustomers(world, people)
  makeOrders(world, customers, makeProducts(world))
  makeNeeds(world, customers)
  const stories = makeLeads(world, people, customers)
  makeFollowups(world, customers, stories)
  makeLeadTidings(world, people, stories)
  makeCollisions(world, people, stories)
  makePlans(world, people, { customers, stories })
  makeAudit(world, stories)
  makeMembers(world, customers)
  makeTickets(world, people, customers)
  makeFacts(world, customers)
  await keepCustomers(world, customers)
  makePool(world)
  appointSweep(world)
}

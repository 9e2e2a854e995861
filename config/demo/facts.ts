import { sql } from 'kysely'
import type { CustomerId } from '@shared/kernel/ids'
import { Aftermath } from '../../cloudfunctions/_kernel/aftermath'
import type { Tx } from '../../cloudfunctions/_kernel/transaction'
import { countOrders } from '../../cloudfunctions/trade/count-orders'
import { DEMO_TENANT, type World } from './world'

/** What orders and follow-ups say about every customer: orders are counted by the word trade itself. */
export async function countFacts(tx: Tx, world: World): Promise<void> {
  const { now, rows } = world
  const newId = <Noun extends string>() => world.idAt<Noun>(now)
  const ids: CustomerId[] = rows.customer.map(({ id }) => id)
  const after = new Aftermath(null, now, newId)
  await countOrders({ tx, tenantId: DEMO_TENANT, now, newId, after }, ids)
  await sql`
    update customer_fact f set followup_count = told.count, last_followup_at = told.last,
      next_followup_at = told.due_at, next_followup_what = told.what
    from (
      select c.id, count(w.id) as count, max(w.at) filter (where w.is_valid) as last, p.due_at, p.what
      from customer c
      left join followup w on w.tenant_id = ${DEMO_TENANT} and w.customer_id = c.id and w.withdrawn_at is null
      left join followup_plan p on p.tenant_id = ${DEMO_TENANT} and p.customer_id = c.id and p.state = 'open'
      where c.tenant_id = ${DEMO_TENANT}
      group by c.id, p.due_at, p.what
    ) told
    where f.tenant_id = ${DEMO_TENANT} and f.customer_id = told.id`.execute(tx)
}

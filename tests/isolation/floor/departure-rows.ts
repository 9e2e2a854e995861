import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import type { Tx } from '../../../cloudfunctions/_kernel/transaction'
import type { Theirs } from '../two-companies'
import { addPool } from './pool-rows'

/** Somebody of B who left, and what the leaver still had when they did. */
export async function addDeparture(tx: Tx, tenantId: TenantId, { customerId, leadId, company }: Theirs): Promise<void> {
  const { owner, repOne, repTwo } = company
  const at = '2026-11-18T02:00:00.000Z'
  await addPool(tx, tenantId, repOne.id)
  const held = JSON.stringify({ id: 'heldleadofb', number: 'held-lead-of-b', state: 'accepted', owner_id: repOne.id })
  await sql`insert into lead select (jsonb_populate_record(null::lead, to_jsonb(l) || ${held}::jsonb)).*
    from lead l where tenant_id = ${tenantId} and id = ${leadId}`.execute(tx)
  await sql`insert into departure (tenant_id, id, staff_id, by_staff_id, at, successors, report)
    values (${tenantId}, 'departureofb', ${repOne.id}, ${owner.id}, ${at}, '{}', '[]')`.execute(tx)
  await sql`insert into recovery (tenant_id, id, survey_id, customer_id, staff_id, state, created_at)
    values (${tenantId}, 'stillopenofb', 'ownsurveyofb', ${customerId}, ${repOne.id}, 'open', ${at})
    on conflict do nothing`.execute(tx)
  await sql`insert into customer (tenant_id, id, name, owner_id, first_seen_at, activity_at, search_text, created_at, updated_at)
    values (${tenantId}, 'besideofb', '乙的协作客户', ${repTwo.id}, ${at}, ${at}, '', ${at}, ${at})`.execute(tx)
  await sql`insert into customer_collaborator (tenant_id, customer_id, staff_id, created_at)
    values (${tenantId}, 'besideofb', ${repOne.id}, ${at})`.execute(tx)
}

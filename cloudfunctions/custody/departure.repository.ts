import { sql } from 'kysely'
import type { HandedLine, Holdings, Successors } from '@shared/custody/departure.types'
import type { StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { At } from '../_kernel/at'
import { found } from '../_kernel/boundary'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'

/** Everything in somebody's hands, counted. */
export async function countHoldings(tx: Tx, tenantId: TenantId, staffId: StaffId): Promise<Holdings> {
  const result = await sql<Holdings>`
    select
      (select count(*)::int from customer where tenant_id = ${tenantId} and owner_id = ${staffId}) as customers,
      (select count(*)::int from customer_collaborator where tenant_id = ${tenantId} and staff_id = ${staffId}) as collaborations,
      (select count(*)::int from lead where tenant_id = ${tenantId} and owner_id = ${staffId}
        and state in ('offered', 'accepted')) as leads,
      (select count(*)::int from ticket where tenant_id = ${tenantId} and agent_id = ${staffId}
        and state in ('submitted', 'assigned', 'in_progress', 'waiting')) as tickets,
      (select count(*)::int from recovery where tenant_id = ${tenantId} and staff_id = ${staffId}
        and state <> 'done') as recoveries,
      (select count(*)::int from followup_plan where tenant_id = ${tenantId} and staff_id = ${staffId}
        and state = 'open') as plans,
      (select count(*)::int from inbox_item where tenant_id = ${tenantId} and staff_id = ${staffId}
        and state in ('open', 'snoozed')) as inbox,
      (select count(*)::int from collision where tenant_id = ${tenantId} and outcome = 'open'
        and (owner_id = ${staffId} or newcomer_id = ${staffId})) as collisions`.execute(tx)
  return found(result.rows[0])
}

export interface DepartureRow {
  staffId: StaffId
  by: string
  at: Instant
  successors: Successors
  report: HandedLine[]
}

export async function insertDeparture(
  at: At,
  departure: { staffId: StaffId; byId: StaffId; successors: Successors; report: readonly HandedLine[] },
): Promise<void> {
  await sql`
    insert into departure (tenant_id, id, staff_id, by_staff_id, at, successors, report)
    values (${at.tenantId}, ${at.newId()}, ${departure.staffId}, ${departure.byId}, ${at.now},
      ${jsonText(departure.successors)}::jsonb, ${jsonText(departure.report)}::jsonb)`.execute(at.tx)
}

/** How somebody left, the last time; null while they did not. */
export async function findDeparture(tx: Tx, tenantId: TenantId, staffId: StaffId): Promise<DepartureRow | null> {
  const result = await sql<DepartureRow>`
    select d.staff_id as "staffId", s.name as by, d.at, d.successors, d.report
    from departure d join staff s on s.tenant_id = ${tenantId} and s.id = d.by_staff_id
    where d.tenant_id = ${tenantId} and d.staff_id = ${staffId} order by d.at desc limit 1`.execute(tx)
  return result.rows[0] ?? null
}

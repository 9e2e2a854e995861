import { sql } from 'kysely'
import type { Scope } from '@shared/kernel/actor'
import type { StaffId, TenantId } from '@shared/kernel/ids'
import type { TicketKind } from '@shared/ticket/ticket.types'
import type { Tx } from '../_kernel/transaction'

export interface AgentRow {
  staffId: StaffId
  name: string
  departmentName: string
  isOnDuty: boolean
  kinds: TicketKind[]
  mostOpen: number
  openTickets: number
}

/** Everybody within the scope who answers tickets: by role every kind, others what their row says. */
export async function listAgentRows(
  tx: Tx,
  tenantId: TenantId,
  { scope, mostOpen }: { scope: Scope; mostOpen: number },
): Promise<AgentRow[]> {
  const result = await sql<AgentRow>`
    select s.id as "staffId", s.name, d.name as "departmentName", s.is_on_duty as "isOnDuty", coalesce(g.kinds, '{}') as kinds,
      coalesce(g.most_open, ${mostOpen}) as "mostOpen", coalesce(l.open_tickets, 0) as "openTickets"
    from staff s
    join department d on d.tenant_id = ${tenantId} and d.id = s.department_id
    left join service_agent g on g.tenant_id = ${tenantId} and g.staff_id = s.id
    left join ticket_load l on l.tenant_id = ${tenantId} and l.staff_id = s.id
    where s.tenant_id = ${tenantId} and s.is_active and (s.role = 'agent' or g.staff_id is not null)
      and (${scope}::text[] is null or s.id = any(${scope}::text[]))
    order by d.path, s.id`.execute(tx)
  return result.rows
}

/** Which kinds a colleague within the scope answers, and how many at once. @returns false when there is no such colleague */
export async function saveAgentRow(
  tx: Tx,
  tenantId: TenantId,
  agent: { staffId: StaffId; kinds: readonly TicketKind[]; mostOpen: number; scope: Scope },
): Promise<boolean> {
  const result = await sql`
    insert into service_agent (tenant_id, staff_id, kinds, most_open)
    select ${tenantId}, s.id, ${[...agent.kinds]}::text[], ${agent.mostOpen}::integer
    from staff s where s.tenant_id = ${tenantId} and s.id = ${agent.staffId} and s.is_active
      and (${agent.scope}::text[] is null or s.id = any(${agent.scope}::text[]))
    on conflict (tenant_id, staff_id) do update set kinds = excluded.kinds, most_open = excluded.most_open`.execute(tx)
  return result.numAffectedRows === 1n
}

/** Takes back what was set for a colleague within the scope. @returns false when nothing was */
export async function dropAgentRow(
  tx: Tx,
  tenantId: TenantId,
  agent: { staffId: StaffId; scope: Scope },
): Promise<boolean> {
  const result = await sql`
    delete from service_agent where tenant_id = ${tenantId} and staff_id = ${agent.staffId}
      and (${agent.scope}::text[] is null or staff_id = any(${agent.scope}::text[]))`.execute(tx)
  return result.numAffectedRows === 1n
}

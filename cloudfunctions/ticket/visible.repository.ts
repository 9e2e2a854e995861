import { sql, type RawBuilder } from 'kysely'
import type { Role, Scope, StaffActor } from '@shared/kernel/actor'
import type { MemberId, StaffId, TenantId, TicketId } from '@shared/kernel/ids'
import type { Tx } from '../_kernel/transaction'

/** Whose tickets a colleague may see. */
export interface Viewer {
  staffId: StaffId
  role: Role
  scope: Scope
}

export const viewerOf = ({ staffId, role, scope }: StaffActor): Viewer => ({ staffId, role, scope })

/** A customer that the scope owns or, for reps, works on beside its owner. */
const ofCustomers = (tenantId: TenantId, { scope, role, staffId }: Viewer): RawBuilder<boolean> => sql`
  (exists (select from customer c
      where c.tenant_id = ${tenantId} and c.id = t.customer_id and c.owner_id = any(${scope}::text[]))
    or (${role === 'rep'}::boolean and exists (select from customer_collaborator k
      where k.tenant_id = ${tenantId} and k.customer_id = t.customer_id and k.staff_id = ${staffId})))`

/**
 * Whether the ticket aliased `t` is visible: all of them to the owner; to a manager those of their people, of their
 * people's customers, and what nobody has; to an agent their own and what nobody has of the kinds they answer; to a rep
 * what was handed to them and what their customers ask.
 */
export function isVisibleTicket(tenantId: TenantId, viewer: Viewer): RawBuilder<boolean> {
  const { staffId, role, scope } = viewer
  if (scope === null) return sql`true`
  if (role === 'manager')
    return sql`(t.agent_id = any(${scope}::text[]) or t.agent_id is null or ${ofCustomers(tenantId, viewer)})`
  if (role === 'rep') return sql`(t.agent_id = ${staffId} or ${ofCustomers(tenantId, viewer)})`
  return sql`(t.agent_id = ${staffId} or (t.agent_id is null and not exists (select from service_agent g
    where g.tenant_id = ${tenantId} and g.staff_id = ${staffId} and cardinality(g.kinds) > 0 and t.kind <> all(g.kinds))))`
}

export async function isTicketVisible(
  tx: Tx,
  tenantId: TenantId,
  which: { ticketId: TicketId; viewer: Viewer },
): Promise<boolean> {
  const result = await sql`
    select from ticket t
    where t.tenant_id = ${tenantId} and t.id = ${which.ticketId} and ${isVisibleTicket(tenantId, which.viewer)}`.execute(
    tx,
  )
  return result.rows.length > 0
}

export async function isOwnTicket(
  tx: Tx,
  tenantId: TenantId,
  which: { ticketId: TicketId; memberId: MemberId },
): Promise<boolean> {
  const result = await sql`
    select from ticket t
    where t.tenant_id = ${tenantId} and t.id = ${which.ticketId} and t.member_id = ${which.memberId}`.execute(tx)
  return result.rows.length > 0
}

import { sql, type RawBuilder } from 'kysely'
import type { CustomerId, MemberId, StaffId, TenantId } from '@shared/kernel/ids'
import { defaultSettings } from '@shared/tenant/tenant.types'
import type { ServiceAgent, ServiceSettings } from '@shared/ticket/ticket.types'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'
import type { TicketCustomer } from './ticket.repository'

/** Holds what every agent has in hand, so that tickets of the same moment are shared out one after the other. */
const heldLoads = (tenantId: TenantId): RawBuilder<unknown> => sql`
  held as materialized (
    select staff_id, open_tickets, last_given_at from ticket_load
    where tenant_id = ${tenantId} order by staff_id for no key update)`

/** Everybody who answers tickets, as `ServiceAgent`s: agents, and whoever was made one; needs `heldLoads`. */
const agentsOf = (tenantId: TenantId): RawBuilder<unknown> => sql`
  coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'isOnDuty', p.is_on_duty,
      'kinds', coalesce(to_jsonb(g.kinds), '[]'), 'capacityWeight', p.capacity_weight, 'mostOpen', coalesce(g.most_open, 30),
      'openTickets', coalesce(l.open_tickets, 0),
      'lastGivenAt', to_char(l.last_given_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
    from staff p
    left join service_agent g on g.tenant_id = ${tenantId} and g.staff_id = p.id
    left join held l on l.staff_id = p.id
    where p.tenant_id = ${tenantId} and p.is_active and (p.role = 'agent' or g.staff_id is not null)), '[]')`

const customerOf = sql`case when c.id is not null then jsonb_build_object('kind', c.kind, 'name', c.name,
  'shortName', c.short_name, 'grade', c.grade, 'ownerId', c.owner_id) end`

const orderOf = (tenantId: TenantId, orderId: string | null): RawBuilder<unknown> => sql`
  (select o.id from sales_order o where o.tenant_id = ${tenantId} and o.id = ${orderId} and o.customer_id = c.id)`

/** Everything that decides over a new ticket, read at once. */
export interface Situation {
  service: ServiceSettings
  agents: ServiceAgent[]
  customerId: CustomerId | null
  customer: TicketCustomer | null
  contactName: string
  phone: string | null
  /** The asked order, when it is this customer's. */
  orderId: string | null
  lastAgentId: StaffId | null
}

type SituationRow = Omit<Situation, 'service'> & { service: Partial<ServiceSettings> | null }

const complete = (row: SituationRow | undefined): Situation => {
  const { service, ...rest } = found(row)
  return { ...rest, service: { ...defaultSettings.service, ...service } }
}

const serviceOf = (tenantId: TenantId): RawBuilder<unknown> =>
  sql`(select value from tenant_setting where tenant_id = ${tenantId} and key = 'service')`

/** For a member who asks; their row is held, see `insertTicket`. One statement. */
export async function loadMemberSituation(
  tx: Tx,
  tenantId: TenantId,
  asked: { memberId: MemberId; orderId: string | null },
): Promise<Situation> {
  const result = await sql<SituationRow>`
    with ${heldLoads(tenantId)}
    select ${serviceOf(tenantId)} as service, ${agentsOf(tenantId)} as agents, c.id as "customerId", ${customerOf} as customer,
      coalesce(nullif(k.name, ''), m.name) as "contactName", m.phone, ${orderOf(tenantId, asked.orderId)} as "orderId",
      (select t.agent_id from ticket t where t.tenant_id = ${tenantId} and t.member_id = m.id and t.agent_id is not null
        order by t.updated_at desc, t.id desc limit 1) as "lastAgentId"
    from member m
    left join customer c on c.tenant_id = ${tenantId} and c.id = m.customer_id
    left join lateral (select name from contact
      where tenant_id = ${tenantId} and customer_id = c.id and phone = m.phone order by is_primary desc, id limit 1) k on true
    where m.tenant_id = ${tenantId} and m.id = ${asked.memberId} for no key update of m`.execute(tx)
  return complete(result.rows[0])
}

/** For a customer on whose behalf a colleague writes. One statement. */
export async function loadCustomerSituation(
  tx: Tx,
  tenantId: TenantId,
  asked: { customerId: CustomerId; orderId: string | null },
): Promise<Situation> {
  const result = await sql<SituationRow>`
    with ${heldLoads(tenantId)}
    select ${serviceOf(tenantId)} as service, ${agentsOf(tenantId)} as agents, c.id as "customerId", ${customerOf} as customer,
      coalesce(k.name, '') as "contactName", k.phone, ${orderOf(tenantId, asked.orderId)} as "orderId",
      (select t.agent_id from ticket t where t.tenant_id = ${tenantId} and t.customer_id = c.id and t.agent_id is not null
        order by t.created_at desc, t.id desc limit 1) as "lastAgentId"
    from customer c
    left join lateral (select name, phone from contact
      where tenant_id = ${tenantId} and customer_id = c.id order by is_primary desc, created_at, id limit 1) k on true
    where c.tenant_id = ${tenantId} and c.id = ${asked.customerId}`.execute(tx)
  return complete(result.rows[0])
}

/** Everybody who answers tickets and what they have in hand, held until this transaction ends. One statement. */
export async function lockAgents(tx: Tx, tenantId: TenantId): Promise<ServiceAgent[]> {
  const result = await sql<{ agents: ServiceAgent[] }>`
    with ${heldLoads(tenantId)} select ${agentsOf(tenantId)} as agents`.execute(tx)
  return found(result.rows[0]).agents
}

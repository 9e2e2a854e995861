import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor, Role } from '@shared/kernel/actor'
import {
  brandId,
  ID_GRAMMAR,
  type CustomerId,
  type DepartmentId,
  type MemberId,
  type StaffId,
  type TenantId,
} from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { DoorKey } from './implement'
import type { Tx } from './transaction'

export const hashToken = (secret: string): string => createHash('sha256').update(secret).digest('base64')

/** Splits `<tenantId>.<secret>`; null when it cannot be one of our tokens. */
export function readToken(token: string | undefined): { tenantId: TenantId; secret: string } | null {
  const cut = token?.indexOf('.') ?? -1
  if (token === undefined || cut < 1 || token.length > 200) return null
  const tenantId = token.slice(0, cut)
  return ID_GRAMMAR.test(tenantId) ? { tenantId: brandId(tenantId), secret: token.slice(cut + 1) } : null
}

interface SessionRow {
  staff_id: StaffId | null
  member_id: MemberId | null
  name: string | null
  role: Role | null
  department_id: DepartmentId | null
  unionid: string | null
  customer_id: CustomerId | null
  subtree: StaffId[] | null
}

/** One statement: the session, who holds it, and whose rows they may see. Null when it is unknown, expired, revoked, or the person left. */
export async function loadActor(
  tx: Tx,
  token: { tenantId: TenantId; secret: string },
  now: Instant,
): Promise<Actor | null> {
  const { tenantId } = token
  const result = await sql<SessionRow>`
    select s.staff_id, s.member_id, st.name, st.role, st.department_id, m.unionid, m.customer_id,
      case when st.role = 'manager' then array(
        select colleague.id from department d join staff colleague
          on colleague.tenant_id = d.tenant_id and colleague.department_id = d.id
        where d.tenant_id = ${tenantId} and d.path ^@ own.path) end as subtree
    from session s
    left join staff st on st.tenant_id = s.tenant_id and st.id = s.staff_id and st.is_active
    left join department own on own.tenant_id = st.tenant_id and own.id = st.department_id
    left join member m on m.tenant_id = s.tenant_id and m.id = s.member_id
    where s.tenant_id = ${tenantId} and s.token_hash = ${hashToken(token.secret)}
      and s.revoked_at is null and s.expires_at > ${now}`.execute(tx)
  const row = result.rows[0]
  if (row?.staff_id && row.role && row.department_id) {
    const scope = row.role === 'owner' ? null : row.role === 'manager' ? (row.subtree ?? []) : [row.staff_id]
    const { staff_id: staffId, department_id: departmentId, role } = row
    return { kind: 'staff', tenantId, staffId, name: row.name ?? '', role, departmentId, scope }
  }
  if (row?.member_id) {
    return { kind: 'member', tenantId, memberId: row.member_id, unionid: row.unionid, customerId: row.customer_id }
  }
  return null
}

/** Looks a door up before any company is known; null when there is none. */
export async function findDoor(tx: Tx, door: DoorKey): Promise<{ tenantId: TenantId; target: string } | null> {
  const result = await sql<{ tenant_id: TenantId; target: string }>`
    select tenant_id, target from find_door(${door.kind}, ${door.key})`.execute(tx)
  const row = result.rows[0]
  return row ? { tenantId: row.tenant_id, target: row.target } : null
}

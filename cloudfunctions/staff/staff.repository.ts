import { sql } from 'kysely'
import type { Role, Scope } from '@shared/kernel/actor'
import type { DepartmentId, StaffId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Tx } from '../_kernel/transaction'

export interface StaffRow {
  id: StaffId
  name: string
  role: Role
  departmentId: DepartmentId
  departmentName: string
  phone: string
  wecomUserid: string
  isOnDuty: boolean
  isActive: boolean
  capacityWeight: number
  version: number
}

/** Colleagues within a scope, managers first; null scope means the whole company. */
export async function listStaffRows(
  tx: Tx,
  tenantId: TenantId,
  filter: { scope: Scope; hasInactive: boolean },
): Promise<StaffRow[]> {
  const result = await sql<StaffRow>`
    select s.id, s.name, s.role, s.department_id as "departmentId", d.name as "departmentName",
      s.phone, coalesce(s.wecom_userid, '') as "wecomUserid", s.is_on_duty as "isOnDuty",
      s.is_active as "isActive", s.capacity_weight as "capacityWeight", s.version
    from staff s join department d on d.tenant_id = s.tenant_id and d.id = s.department_id
    where s.tenant_id = ${tenantId} and (s.is_active or ${filter.hasInactive})
      and (${filter.scope}::text[] is null or s.id = any(${filter.scope}::text[]))
    order by d.path, array_position(array['owner', 'manager', 'rep', 'agent'], s.role), s.id`.execute(tx)
  return result.rows
}

export interface StaffDraft {
  id: StaffId
  name: string
  phone: string
  role: Role
  departmentId: DepartmentId
  capacityWeight: number
  wecomUserid: string | null
}

export async function insertStaff(tx: Tx, tenantId: TenantId, draft: StaffDraft, now: Instant): Promise<boolean> {
  const row = await tx
    .insertInto('staff')
    .values({ tenant_id: tenantId, ...columnsOf(draft), id: draft.id, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return row.numInsertedOrUpdatedRows === 1n
}

/** Compare-and-set: changes nothing when somebody else changed the row first. */
export async function updateStaff(tx: Tx, tenantId: TenantId, draft: StaffDraft, version: number): Promise<boolean> {
  const row = await tx
    .updateTable('staff')
    .set({ ...columnsOf(draft), version: version + 1 })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', draft.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return row.numUpdatedRows === 1n
}

const columnsOf = (draft: StaffDraft) => ({
  name: draft.name,
  phone: draft.phone,
  role: draft.role,
  department_id: draft.departmentId,
  capacity_weight: draft.capacityWeight,
  wecom_userid: draft.wecomUserid,
})

/** Whether somebody else active already has this phone or WeCom account. */
export async function isTaken(tx: Tx, tenantId: TenantId, draft: StaffDraft): Promise<boolean> {
  const result = await sql`
    select from staff where tenant_id = ${tenantId} and is_active and id <> ${draft.id} and phone = ${draft.phone}
    union all
    select from staff where tenant_id = ${tenantId} and is_active and id <> ${draft.id} and wecom_userid = ${draft.wecomUserid}
    limit 1`.execute(tx)
  return result.rows.length > 0
}

export async function updateDuty(
  tx: Tx,
  tenantId: TenantId,
  duty: { staffId: StaffId; isOnDuty: boolean; scope: Scope },
): Promise<boolean> {
  const result = await sql`
    update staff set is_on_duty = ${duty.isOnDuty}, version = version + 1
    where tenant_id = ${tenantId} and id = ${duty.staffId} and is_active
      and (${duty.scope}::text[] is null or id = any(${duty.scope}::text[]))`.execute(tx)
  return result.numAffectedRows === 1n
}

export interface DutyStaff {
  id: StaffId
  name: string
  departmentId: DepartmentId
  capacityWeight: number
}

/** Reps who may get new work now: active, on duty, with a share. Empty filters mean every rep. */
export async function listDutyStaff(
  tx: Tx,
  tenantId: TenantId,
  among: { staffIds: readonly StaffId[]; departmentId: DepartmentId | null },
): Promise<DutyStaff[]> {
  const result = await sql<DutyStaff>`
    select s.id, s.name, s.department_id as "departmentId", s.capacity_weight as "capacityWeight"
    from staff s join department d on d.tenant_id = s.tenant_id and d.id = s.department_id
    where s.tenant_id = ${tenantId} and s.is_active and s.is_on_duty and s.capacity_weight > 0
      and case
        when cardinality(${[...among.staffIds]}::text[]) > 0 then s.id = any(${[...among.staffIds]}::text[])
        when ${among.departmentId}::text is not null then s.role in ('rep', 'manager') and d.path ^@ (
          select path from department where tenant_id = ${tenantId} and id = ${among.departmentId})
        else s.role = 'rep' end
    order by s.id`.execute(tx)
  return result.rows
}

/** The nearest manager up the department path who is somebody else, otherwise the owner. */
export async function findManager(
  tx: Tx,
  tenantId: TenantId,
  staffId: StaffId,
): Promise<{ id: StaffId; name: string } | null> {
  const result = await sql<{ id: StaffId; name: string }>`
    select boss.id, boss.name
    from staff s join department own on own.tenant_id = s.tenant_id and own.id = s.department_id
    join staff boss on boss.tenant_id = s.tenant_id and boss.is_active and boss.id <> s.id and boss.role in ('manager', 'owner')
    join department d on d.tenant_id = boss.tenant_id and d.id = boss.department_id
    where s.tenant_id = ${tenantId} and s.id = ${staffId} and (own.path ^@ d.path or boss.role = 'owner')
    order by boss.role = 'owner', length(d.path) desc, boss.id limit 1`.execute(tx)
  return result.rows[0] ?? null
}

export async function findStaffName(
  tx: Tx,
  tenantId: TenantId,
  staffId: StaffId,
): Promise<{ id: StaffId; name: string; departmentName: string; isOnDuty: boolean; isActive: boolean } | null> {
  const row = await tx
    .selectFrom('staff as s')
    .innerJoin('department as d', (join) =>
      join.onRef('d.tenant_id', '=', 's.tenant_id').onRef('d.id', '=', 's.department_id'),
    )
    .select(['s.id', 's.name', 'd.name as departmentName', 's.is_on_duty as isOnDuty', 's.is_active as isActive'])
    .where('s.tenant_id', '=', tenantId)
    .where('s.id', '=', staffId)
    .executeTakeFirst()
  return row ?? null
}

/** Who arranges what no rep does: the managers on duty, or the owner where there are none. */
export async function listArrangers(tx: Tx, tenantId: TenantId): Promise<StaffId[]> {
  const result = await sql<{ id: StaffId }>`
    select id from (
      select s.id, rank() over (order by case when s.role = 'manager' and s.is_on_duty then 0 when s.role = 'owner' then 1 else 2 end)
      from staff s where s.tenant_id = ${tenantId} and s.is_active and s.role in ('manager', 'owner')
    ) ranked where rank = 1 order by id`.execute(tx)
  return result.rows.map(({ id }) => id)
}

export interface Colleague {
  id: StaffId
  name: string
  /** E.164 */
  phone: string
}

/** Everybody who works here, by whatever a list of customers may call them. */
export const listColleagues = (tx: Tx, tenantId: TenantId): Promise<Colleague[]> =>
  tx
    .selectFrom('staff')
    .select(['id', 'name', 'phone'])
    .where('tenant_id', '=', tenantId)
    .where('is_active', '=', true)
    .orderBy('id')
    .execute()

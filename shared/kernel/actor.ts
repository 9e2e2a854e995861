import type { CustomerId, DepartmentId, MemberId, StaffId, TenantId } from './ids'

export type Role = 'owner' | 'manager' | 'rep' | 'agent'

/** Whose rows the caller may see: these owners' rows, or the whole company when null. */
export type Scope = readonly StaffId[] | null

export interface StaffActor {
  kind: 'staff'
  tenantId: TenantId
  staffId: StaffId
  name: string
  role: Role
  departmentId: DepartmentId
  scope: Scope
}

export interface MemberActor {
  kind: 'member'
  tenantId: TenantId
  memberId: MemberId
  unionid: string | null
  customerId: CustomerId | null
}

/** Somebody with no session at a public door; `door` is the form key or tenant code that let them in. */
interface VisitorActor {
  kind: 'visitor'
  tenantId: TenantId
  door: string
}

export type Actor = StaffActor | MemberActor | VisitorActor

/** The name under which an actor's request ids are remembered. */
export function actorKey(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return `staff:${actor.staffId}`
    case 'member':
      return `member:${actor.memberId}`
    case 'visitor':
      return `door:${actor.door}`
  }
}

export const isInScope = (scope: Scope, staffId: StaffId | null): boolean =>
  scope === null || (staffId !== null && scope.includes(staffId))

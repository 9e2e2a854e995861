import type { Actor, MemberActor, Role, StaffActor } from './actor'

/** Decides from the actor alone whether an operation may be tried; rows are guarded by scope and row-level security. */
export interface Policy<A extends Actor = Actor> {
  readonly may: (actor: Actor) => actor is A
  /** Set only for operations without a session, with the reason; a test lists them all. */
  readonly publicReason?: string
}

/** Staff of these roles; with no role named, any staff. */
export const staffWith = (...roles: Role[]): Policy<StaffActor> => ({
  may: (actor): actor is StaffActor => actor.kind === 'staff' && (roles.length === 0 || roles.includes(actor.role)),
})

export const memberOnly: Policy<MemberActor> = {
  may: (actor): actor is MemberActor => actor.kind === 'member',
}

export const anySession: Policy<StaffActor | MemberActor> = {
  may: (actor): actor is StaffActor | MemberActor => actor.kind !== 'visitor',
}

/** The only way round a session. @param reason why a stranger may call this; shown in the list of public operations. */
export const publicOn = (reason: string): Policy => ({
  may: (actor): actor is Actor => actor !== null,
  publicReason: reason,
})

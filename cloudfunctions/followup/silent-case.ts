import type { StaffId } from '@shared/kernel/ids'
import type { FollowupSettings } from '@shared/tenant/tenant.types'
import type { OpenPlan } from './open-plan.repository'

/** An open plan at one of its steps, with everything the step may need to know. */
export interface SilentCase {
  plan: OpenPlan
  /** The owner of the plan's customer; null for the pool, and for leads. */
  ownerId: StaffId | null
  settings: FollowupSettings
}

import type { NewId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Aftermath } from './aftermath'
import type { Tx } from './transaction'

/** Where a service works: one open transaction of one company at one moment, with what will follow its commit. */
export interface At {
  tx: Tx
  tenantId: TenantId
  now: Instant
  newId: NewId
  after: Aftermath
}

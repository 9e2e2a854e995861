import type { NewId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Aftermath } from './aftermath'
import type { Ports } from './ports'
import type { Tx } from './transaction'

/** What an event's follow-up may use inside one transaction of its company. */
export interface EventScope {
  tx: Tx
  tenantId: TenantId
  now: Instant
  newId: NewId
  after: Aftermath
  ports: Ports
}

/**
 * An event taken from the outbox. Work inside the house goes into `finish`, whose commit also marks the event done: once.
 * Work that leaves the house stands between a `transact` that notes the intention and a `finish` that notes the outcome.
 */
export interface EventCall<Payload> {
  payload: Payload
  tenantId: TenantId
  /** How often this event was taken, this time included. */
  attempts: number
  ports: Ports
  clockNow: () => Instant
  transact<T>(work: (scope: EventScope) => Promise<T>): Promise<T>
  finish<T>(work: (scope: EventScope) => Promise<T>): Promise<T>
}

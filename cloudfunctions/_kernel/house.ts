import type { NewId } from '@shared/kernel/ids'
import type { Clock } from './clock'
import type { Engine } from './engine'
import type { Log } from './log'
import type { Ports } from './ports'

/** What a running process gives every call. */
export interface House {
  engine: Engine
  clock: Clock
  newId: NewId
  ports: Ports
  log: Log
  /** Wakes the outbox after a commit that queued something; its failure is nobody's failure. */
  nudge: () => void
}

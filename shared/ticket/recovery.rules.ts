import { accept, refuse, type Decision } from '../kernel/decision'

export type RecoveryState = 'open' | 'doing' | 'done'

export interface RecoveryDraft {
  cause: string
  measure: string
  /** What the customer reads. */
  result: string
  isDone: boolean
}

/** open → doing → done; done says why it went wrong, what was done, and what the customer reads, and stays as it was told. */
export function decideRecovery(
  state: RecoveryState,
  { cause, measure, result, isDone }: RecoveryDraft,
): Decision<'doing' | 'done', 'RECOVERY_CHANGED' | 'RECOVERY_INCOMPLETE'> {
  if (state === 'done') return refuse('RECOVERY_CHANGED')
  if (!isDone) return accept('doing')
  return [cause, measure, result].every((words) => words !== '') ? accept('done') : refuse('RECOVERY_INCOMPLETE')
}

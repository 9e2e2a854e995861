import { oc } from '@orpc/contract'

/**
 * What kind of call a procedure is: a `query` changes nothing; a `command` happens once per request id;
 * an `opening` makes a session, whose token must never be kept for replay.
 */
export interface ProcedureMeta {
  kind: 'query' | 'command' | 'opening'
}

const base = oc.$meta<ProcedureMeta>({ kind: 'query' })

export const query = base.meta({ kind: 'query' })
export const command = base.meta({ kind: 'command' })
export const opening = base.meta({ kind: 'opening' })

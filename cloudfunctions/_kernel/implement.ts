import type { ContractProcedure, ErrorMap, InferSchemaInput, InferSchemaOutput, AnySchema } from '@orpc/contract'
import type { Actor } from '@shared/kernel/actor'
import type { ProcedureMeta } from '@shared/kernel/contract'
import type { Decision } from '@shared/kernel/decision'
import type { NewId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Policy } from '@shared/kernel/policy'
import type { Aftermath } from './aftermath'
import type { Ports } from './ports'
import type { Tx } from './transaction'

/** Where a caller without a session comes in: a row of the global table `door`. */
export interface DoorKey {
  kind: 'tenant' | 'form' | 'scene' | 'wecom' | 'sms'
  key: string
}

/** Everything an operation may use; there is no other clock, id source or database. */
interface Call<Input, A extends Actor, Prepared> {
  input: Input
  actor: A
  tx: Tx
  tenantId: TenantId
  now: Instant
  newId: NewId
  /** What follows the write: outbox events and audit notes, committed with it. */
  after: Aftermath
  ports: Ports
  prepared: Prepared
  /** The caller's own token, for ending exactly this session. */
  session: string
  /** Work that must be kept although the call is refused and rolled back, e.g. counting a wrong guess. */
  afterRefusal: (work: (scope: { tx: Tx }) => Promise<void>) => void
  /** The door's target (e.g. the form's id) when the caller came through one. */
  doorTarget: string | null
}

export interface Operation {
  meta: ProcedureMeta
  policy: Policy
  input: AnySchema | undefined
  output: AnySchema | undefined
  errorMap: ErrorMap
  door: ((input: unknown) => DoorKey | null) | undefined
  before: ((input: unknown, ports: Ports, tenantId: TenantId, session: string) => Promise<unknown>) | undefined
  isKnownFirst: boolean | undefined
  run(call: Call<unknown, Actor, unknown>): Promise<Decision<unknown, string>>
}

interface Entrance<Input> {
  /** For operations open to strangers: which door their input names. */
  door?: (input: Input) => DoorKey | null
}

interface Preparation<Input, Prepared> extends Entrance<Input> {
  /** Work that leaves the house (an exchange of codes), done before the transaction opens; nobody has read the session yet. */
  before: (input: Input, ports: Ports, tenantId: TenantId, session: string) => Promise<Prepared>
  /** The session and the policy are asked before it, in a transaction of their own: not everybody may make us do it. */
  isKnownFirst?: true
}

type Run<I extends AnySchema, O extends AnySchema, E extends ErrorMap, A extends Actor, Prepared> = (
  call: Call<InferSchemaOutput<I>, A, Prepared>,
) => Promise<Decision<InferSchemaInput<O>, keyof E & string>>

/**
 * Binds a contract to its policy and its work. Without a policy it does not compile: deny by default.
 * The work answers with a decision; refusals must be declared in the contract.
 */
export function implement<I extends AnySchema, O extends AnySchema, E extends ErrorMap, A extends Actor>(
  contract: ContractProcedure<I, O, E, ProcedureMeta>,
  policy: Policy<A>,
  run: Run<I, O, E, A, undefined>,
  entrance: Entrance<InferSchemaOutput<I>> = {},
): Operation {
  const { meta, inputSchema, outputSchema, errorMap } = contract['~orpc']
  // The types are checked above; below, one shape serves every operation.
  return { meta, policy, input: inputSchema, output: outputSchema, errorMap, run, ...entrance } as unknown as Operation
}

/** As `implement`, with work before the transaction whose result the run finds in `prepared`. */
export function implementPrepared<
  I extends AnySchema,
  O extends AnySchema,
  E extends ErrorMap,
  A extends Actor,
  Prepared,
>(
  contract: ContractProcedure<I, O, E, ProcedureMeta>,
  policy: Policy<A>,
  preparation: Preparation<InferSchemaOutput<I>, Prepared>,
  run: Run<I, O, E, A, Prepared>,
): Operation {
  const { meta, inputSchema, outputSchema, errorMap } = contract['~orpc']
  return {
    meta,
    policy,
    input: inputSchema,
    output: outputSchema,
    errorMap,
    run,
    ...preparation,
  } as unknown as Operation
}

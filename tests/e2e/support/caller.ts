import { randomBytes } from 'node:crypto'
import type { Inputs, Outputs } from '@shared/contract'
import type { Answer } from '@shared/kernel/wire'

type Procedures = { [Word in keyof Outputs]: `${Word}.${keyof Outputs[Word] & string}` }
export type Procedure = Procedures[keyof Procedures]
type Of<All, Name> = Name extends `${infer Word}.${infer Verb}`
  ? Word extends keyof All
    ? Verb extends keyof All[Word]
      ? All[Word][Verb]
      : never
    : never
  : never

export type InputOf<Name extends Procedure> = Of<Inputs, Name>
export type OutputOf<Name extends Procedure> = Of<Outputs, Name>

interface Person {
  session?: string
  /** The same id again is the same tap again. */
  requestId?: string
}

/** Calls a procedure of a running server as the phone does. @throws Error with the refusal's code and sentence */
export async function callServer<Name extends Procedure>(
  base: string,
  procedure: Name,
  input: InputOf<Name>,
  person: Person = {},
): Promise<OutputOf<Name>> {
  const [word = ''] = procedure.split('.')
  const requestId = person.requestId ?? randomBytes(12).toString('hex')
  const response = await fetch(`${base}/v1/functions/${word}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ procedure, input, ...person, requestId }),
  })
  const answer = (await response.json()) as Answer<OutputOf<Name>>
  if (!answer.ok)
    throw new Error(`${procedure}: ${answer.code} ${answer.message} ${JSON.stringify(answer.fields ?? {})}`)
  return answer.data
}

/** Somebody of the demo company, with a session. */
export class Colleague {
  private constructor(
    readonly base: string,
    readonly session: string,
    readonly me: OutputOf<'session.me'>,
    /** How the door names them: `?persona=rep&nth=3`. */
    readonly entry: Readonly<Record<'persona' | 'nth', string>>,
  ) {}

  static async open(base: string, persona: 'owner' | 'manager' | 'rep' | 'agent', nth = 0): Promise<Colleague> {
    const { session, me } = await callServer(base, 'session.openDemo', { persona, nth })
    return new Colleague(base, session, me, { persona, nth: String(nth) })
  }

  /** The colleague of this name; the owner knows in which order they stand. */
  static async named(owner: Colleague, name: string): Promise<Colleague> {
    const { items } = await owner.call('staff.list', {})
    const wanted = items.find((one) => one.name === name)
    if (wanted === undefined || wanted.role === 'owner') throw new Error(`no rep, agent or manager is called ${name}`)
    const { role } = wanted
    const peers = items.filter((one) => one.role === role).sort((a, b) => (a.id < b.id ? -1 : 1))
    return Colleague.open(owner.base, role, peers.indexOf(wanted))
  }

  /** The manager over a colleague's department. */
  static async managerOf(owner: Colleague, rep: Colleague): Promise<Colleague> {
    const { items } = await owner.call('staff.list', {})
    const manager = items.find(
      ({ role, departmentName }) => role === 'manager' && departmentName === rep.me.departmentName,
    )
    return manager ? Colleague.named(owner, manager.name) : owner
  }

  call<Name extends Procedure>(procedure: Name, input: InputOf<Name>, requestId?: string): Promise<OutputOf<Name>> {
    const { base, session } = this
    return callServer(base, procedure, input, { session, ...(requestId === undefined ? {} : { requestId }) })
  }
}

import type { EventPayloads, Topic } from './aftermath'
import type { EventCall } from './event-handler'
import type { Operation } from './implement'

type Handlers = { [T in Topic]?: (event: EventCall<EventPayloads[T]>) => Promise<void> }

/** One word of the house on the server: its procedures, the events it follows up, and the sentences of its refusals. */
export interface Word {
  name: string
  procedures: Record<string, Operation>
  events: Handlers
  labels: Record<string, string>
}

/** Route table of a word: procedure names become `<word>.<verb>`. */
export function word(
  name: string,
  operations: Record<string, Operation>,
  extras: { events?: Handlers; labels?: Record<string, string> } = {},
): Word {
  const procedures = Object.fromEntries(
    Object.entries(operations).map(([verb, operation]) => [`${name}.${verb}`, operation]),
  )
  return { name, procedures, events: extras.events ?? {}, labels: extras.labels ?? {} }
}

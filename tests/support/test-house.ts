import type { Instant } from '@shared/kernel/instant'
import { addMs } from '@shared/kernel/instant'
import type { Answer } from '@shared/kernel/wire'
import type { Inputs, Outputs } from '@shared/contract'
import type { Clock } from '../../cloudfunctions/_kernel/clock'
import { answerCall } from '../../cloudfunctions/_kernel/function-entry'
import type { LogFields } from '../../cloudfunctions/_kernel/log'
import { newIdFrom } from '../../cloudfunctions/_kernel/new-id'
import { drainOutbox, handlersOf, nextDue } from '../../cloudfunctions/_kernel/outbox'
import type { Ports } from '../../cloudfunctions/_kernel/ports'
import type { House } from '../../cloudfunctions/_kernel/house'
import type { Word } from '../../cloudfunctions/_kernel/word'
import { openTestEngine, type EngineKind } from './test-engines'
import { addTestCompany, type TestCompany } from './test-people'

/** A Wednesday, 10:00 in China: everybody is at work. */
export const WORKDAY_MORNING: Instant = '2026-11-18T02:00:00.000Z'

class TestClock implements Clock {
  constructor(private moment: Instant = WORKDAY_MORNING) {}
  now = (): Instant => this.moment
  set(moment: Instant): void {
    this.moment = moment
  }
  advance(ms: number): void {
    this.moment = addMs(this.moment, ms)
  }
}

export interface TestHouse {
  house: House
  clock: TestClock
  a: TestCompany
  b: TestCompany
  logs: { event: string; fields: LogFields }[]
  /** Calls as whoever holds the session (undefined: a stranger) and gives the whole answer. */
  call<W extends keyof Inputs, V extends keyof Inputs[W] & keyof Outputs[W]>(
    session: string | undefined,
    procedure: [W, V],
    input: Inputs[W][V],
    requestId?: string,
  ): Promise<Answer<Outputs[W][V]>>
  /** Runs what is due now. */
  drain(): Promise<number>
  /** Moves time to each due event up to `target` and runs it there. */
  runUntil(target: Instant): Promise<void>
  close(): Promise<void>
}

/** A whole house on a fresh database with companies A and B. @param words the words under test */
export async function openTestHouse(
  kind: EngineKind,
  words: readonly Word[],
  ports: Partial<Ports> = {},
): Promise<TestHouse> {
  const engine = await openTestEngine(kind)
  const clock = new TestClock()
  const logs: TestHouse['logs'] = []
  const base = { mode: 'demo', secretKey: Buffer.alloc(32, 7), ...ports }
  const house: House = {
    engine,
    clock,
    newId: newIdFrom(clock),
    // Words under test bring the ports they need; the rest stay absent.
    ports: base as Ports,
    log: (event, fields = {}) => logs.push({ event, fields }),
    nudge: () => undefined,
  }
  const handlers = handlersOf(words)
  const byName = new Map(words.map((word) => [word.name, word]))
  return {
    house,
    clock,
    logs,
    a: await addTestCompany(engine, 'a'),
    b: await addTestCompany(engine, 'b'),
    call: async (session, [name, verb], input, requestId) => {
      const word = byName.get(name)
      if (word === undefined) throw new Error(`the word ${name} is not in this test`)
      const answer = await answerCall(house, word, { procedure: `${name}.${String(verb)}`, input, session, requestId })
      // The contract has parsed the output; the procedure's name decides its type.
      return answer as never
    },
    drain: () => drainOutbox(house, handlers),
    runUntil: async (target) => {
      for (let due = await nextDue(house); due !== null && due <= target; due = await nextDue(house)) {
        if (due > clock.now()) clock.set(due)
        await drainOutbox(house, handlers)
      }
      clock.set(target)
    },
    close: () => engine.close(),
  }
}

/** A value as text without its ids, whose random letters may spell any four figures. */
export const textWithoutIds = (value: unknown): string => JSON.stringify(value).replace(/\b[0-9a-z]{20}\b/g, '')

/** The data of an answer that must be ok. */
export function ok<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`expected an answer, got ${answer.code} ${JSON.stringify(answer.fields ?? {})}`)
  return answer.data
}

/** The code of an answer that must be refused. */
export function codeOf(answer: Answer): string {
  return answer.ok ? 'OK' : answer.code
}

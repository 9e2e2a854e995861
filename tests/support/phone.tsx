import { QueryClientProvider } from '@tanstack/react-query'
import { jest } from '@jest/globals'
import { act, configure, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import type { Outputs } from '@shared/contract'
import type { FieldMessages } from '@shared/kernel/wire'
import { boundaryLabels } from '@shared/kernel/wire.labels'
import { queryClient } from '@/platform/query-client'
import { dropSession, enterSession, type Me } from '@/platform/session'
import { resetTaro, taro } from './taro'

/**
 * A phone in a test: the real pages, calls, drafts and lists over a server that answers as told.
 * Importing this file resets it before every test.
 */
type Words = { [Word in keyof Outputs]: Outputs[Word] }
type Procedure = { [Word in keyof Words]: `${Word}.${keyof Words[Word] & string}` }[keyof Words]
type OutputOf<Name extends Procedure> = Name extends `${infer Word extends keyof Words}.${infer Verb}`
  ? Verb extends keyof Words[Word]
    ? Words[Word][Verb]
    : never
  : never

/** A no of the server, by its code and its sentence. */
export class Refusal {
  readonly fields: FieldMessages | undefined
  constructor(
    readonly code: string,
    readonly message: string,
    fields?: FieldMessages,
  ) {
    this.fields = fields
  }
}

/** What the contract would not take: the only refusal whose sentences belong to fields. */
export const invalid = (fields: FieldMessages): Refusal =>
  new Refusal('INVALID_INPUT', boundaryLabels.INVALID_INPUT, fields)

type Reply = (input: unknown) => unknown
interface Call {
  procedure: string
  input: unknown
  requestId: string
}

const replies = new Map<string, Reply>()
const calls: Call[] = []
let releases: (() => void)[] = []

async function serve(request: Call): Promise<unknown> {
  calls.push(request)
  const reply = replies.get(request.procedure)
  if (reply === undefined) throw new Error(`the test has no answer for ${request.procedure}`)
  const said: unknown = await reply(request.input)
  if (!(said instanceof Refusal)) return { ok: true, data: said }
  const { code, message, fields } = said
  return { ok: false, code, message, fields, requestId: request.requestId }
}

/** What the server says to a procedure from now on. */
export function answer<Name extends Procedure>(
  procedure: Name,
  reply: OutputOf<Name> | Refusal | ((input: unknown) => OutputOf<Name> | Refusal),
): void {
  replies.set(procedure, typeof reply === 'function' ? reply : () => reply)
}

/** The server lets one wait until {@link release}: what is shown meanwhile, and what a second tap does. */
export function hold<Name extends Procedure>(procedure: Name, reply: OutputOf<Name> | Refusal): void {
  replies.set(procedure, () => new Promise((resolve) => releases.push(() => resolve(reply))))
}

export const release = (): Promise<void> =>
  act(async () => {
    for (const answerNow of releases.splice(0)) answerNow()
  })

/** The inputs under which a procedure was called. */
export const inputsOf = (procedure: Procedure): unknown[] =>
  calls.filter((call) => call.procedure === procedure).map(({ input }) => input)

export const requestIdsOf = (procedure: Procedure): string[] =>
  calls.filter((call) => call.procedure === procedure).map(({ requestId }) => requestId)

const somebody: Me = {
  tenantName: '青禾家纺',
  tenantCode: 'qinghe',
  mode: 'production',
  kind: 'staff',
  name: '王珂',
  role: 'owner',
  staffId: null,
  departmentName: '销售一组',
  isOnDuty: true,
}

export const signIn = (parts: Partial<Me> = {}): void => enterSession('t001.secret', { ...somebody, ...parts })

let isWide = false

/** Shows a page as the app does; `query` is what its link carried. */
export function open(page: ReactElement, query: Record<string, string> = {}) {
  for (const [key, value] of Object.entries(query)) taro.params.set(key, value)
  return render(<QueryClientProvider client={queryClient}>{page}</QueryClientProvider>)
}

/** The phone is switched off and on: what was only in its memory is gone, what it keeps stays. */
export function restart({ unmount }: { unmount: () => void }): void {
  unmount()
  queryClient.clear()
}

export const button = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('button', { name })

/** Taps what is called so, and lets what follows happen. */
export async function tap(name: string | RegExp, role = 'button'): Promise<void> {
  const target = await screen.findByRole(role, { name })
  await act(async () => void fireEvent.click(target))
}

/** Taps the first of several that are called so. */
export async function tapFirst(name: string | RegExp, role = 'button'): Promise<void> {
  const [target] = await screen.findAllByRole(role, { name })
  await act(async () => void (target && fireEvent.click(target)))
}

/** Two fingers' worth of taps before the server has answered. */
export async function tapTwice(name: string | RegExp): Promise<void> {
  const target = await button(name)
  await act(async () => {
    fireEvent.click(target)
    fireEvent.click(target)
  })
}

/** Finding a role takes jsdom its time, and CI has two cores. */
configure({ asyncUtilTimeout: 5_000 })

/** Tries once more after a refusal; for 400 ms a second tap is the same finger's (ui/use-single-tap). */
export const tapAgain = (name: string | RegExp, procedure: Procedure): Promise<void> => {
  const before = inputsOf(procedure).length
  return waitFor(async () => {
    await tap(name)
    expect(inputsOf(procedure)).toHaveLength(before + 1)
  })
}

/** Opens a sheet once more, for which the same finger must have rested, too. */
export const openAgain = (name: string | RegExp): Promise<void> =>
  waitFor(async () => {
    await tap(name)
    screen.getByRole('dialog')
  })

const fieldOf = (label: string | RegExp) => screen.findByLabelText(label, { selector: 'input, textarea' })

export async function type(label: string | RegExp, words: string): Promise<void> {
  fireEvent.change(await fieldOf(label), { target: { value: words } })
}

export const typed = async (label: string | RegExp): Promise<string> => {
  const field = await fieldOf(label)
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : ''
}

/** The sentence that stands at this field. */
export const saidAt = async (label: string | RegExp): Promise<string> => {
  const field = await fieldOf(label)
  return document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent ?? ''
}

export const reads = (words: string | RegExp): Promise<HTMLElement[]> => screen.findAllByText(words)

/** Waits until a procedure was called this often. */
export const called = (procedure: Procedure, times = 1): Promise<void> =>
  waitFor(() => expect(inputsOf(procedure)).toHaveLength(times))

/** Everything on the screen as one text. */
export const screenText = (): string => document.body.textContent ?? ''

beforeEach(() => {
  replies.clear()
  calls.length = 0
  releases = []
  isWide = false
  resetTaro()
  queryClient.clear()
  dropSession()
  Object.assign(globalThis, {
    fetch: async (_: string, { body }: { body: string }) => {
      const said = await serve(JSON.parse(body) as Call)
      return { status: 200, json: async () => said, headers: { get: () => null } }
    },
    matchMedia: () => ({ matches: isWide, addEventListener: jest.fn(), removeEventListener: jest.fn() }),
  })
})

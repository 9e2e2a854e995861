import { newRequestId } from './request-id'
import { forget, readStored, store } from './storage'

/** A command under way: its request id and the input it stands for, as text. */
export interface Attempt {
  requestId: string
  inputText: string
}

const storageKey = (name: string): string => `request:${name}`

function readKept(name: string): Attempt | null {
  const kept = readStored(storageKey(name))
  if (typeof kept !== 'object' || kept === null || !('requestId' in kept) || !('inputText' in kept)) return null
  const { requestId, inputText } = kept
  return typeof requestId === 'string' && typeof inputText === 'string' ? { requestId, inputText } : null
}

/** The attempt for this input: the earlier one when the input is the same, else a new one, kept under `name` if there is one. */
export function keepRequestId(earlier: Attempt | null, input: unknown, name?: string): Attempt {
  const inputText = JSON.stringify(input) ?? ''
  const known = earlier ?? (name === undefined ? null : readKept(name))
  if (known?.inputText === inputText) return known
  const attempt = { requestId: newRequestId(), inputText }
  if (name !== undefined) store(storageKey(name), attempt)
  return attempt
}

/** The command is done or given up: the next one is another. */
export function releaseRequestId(name?: string): void {
  if (name !== undefined) forget(storageKey(name))
}

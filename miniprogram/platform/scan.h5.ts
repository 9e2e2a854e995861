import { entryOf, type Entry } from './entry'

export function readEntry(): Entry {
  return entryOf(Object.fromEntries(new URLSearchParams(window.location.search)))
}

/** A browser has no scanner here: people type instead. */
export const scanCode = async (): Promise<string | null> => null

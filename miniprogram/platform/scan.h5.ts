import { entryOf, type Entry } from './entry'

export function readEntry(): Entry {
  return entryOf(Object.fromEntries(new URLSearchParams(window.location.search)))
}

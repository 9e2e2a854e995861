import { useDraft } from '@/platform/use-draft'

export interface Edit<T> {
  value: T
  isChanged: boolean
  change: (parts: Partial<T>) => void
  /** What was changed is saved or given up: the server's is shown again. */
  discard: () => void
}

/**
 * A setting under one's hands: the server's until something is changed, then one's own, kept over a restart of the phone.
 * When a colleague saves in between, the fresh version comes in by `saved` and what was typed stays.
 */
export function useEdit<T extends object>(name: string, saved: T): Edit<T> {
  const empty: { own: Partial<T> } = { own: {} }
  const draft = useDraft(`settings:${name}`, empty)
  const { own } = draft.value
  return {
    value: { ...saved, ...own },
    isChanged: Object.keys(own).length > 0,
    change: (parts) => draft.change({ own: { ...own, ...parts } }),
    discard: draft.discard,
  }
}

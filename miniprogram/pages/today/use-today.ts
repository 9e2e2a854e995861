import { useCallback, useState } from 'react'
import type { Outputs } from '@shared/contract'
import { useDelegate, useDismiss, useInbox, useSnooze, type InboxItem } from '@/features/followup/followup.calls'
import { useAccept } from '@/features/lead/lead.calls'
import type { Logged, LogTarget } from '@/features/followup/show/log-sheet'
import { queryClient } from '@/platform/query-client'
import type { Shelf } from './inbox-look'

/** What lies over the list. */
export type Panel =
  | { kind: 'snooze' | 'delegate'; item: InboxItem }
  | { kind: 'accepted'; item: InboxItem; reach: Outputs['lead']['accept'] }
  | { kind: 'log'; target: LogTarget; item: InboxItem | null }

/** The line that passes by when something is done. */
export type Told = { kind: 'words'; words: string } | { kind: 'logged'; logged: Logged }

/** As long as a row takes to slide away (ui/list-row). */
const LEAVING_MS = 240

/** The state of the home screen: the list, what is sliding away, what lies over it. */
export function useToday() {
  const [shelf, setShelf] = useState<Shelf>('all')
  const inbox = useInbox(shelf === 'all' ? null : shelf)
  const [leaving, setLeaving] = useState<readonly string[]>([])
  const [panel, setPanel] = useState<Panel | null>(null)
  const [told, setTold] = useState<Told | null>(null)

  const refresh = useCallback(() => queryClient.invalidateQueries({ queryKey: ['followup', 'inbox'] }), [])
  /** Lets a done row slide away, then reads the list again: it may come back by 撤销. */
  const leave = useCallback(
    (item: InboxItem, words: Told | null) => {
      setLeaving((ids) => [...ids, item.id])
      if (words !== null) setTold(words)
      setTimeout(() => {
        void refresh().finally(() => setLeaving((ids) => ids.filter((id) => id !== item.id)))
      }, LEAVING_MS)
    },
    [refresh],
  )

  const accepting = useAccept()
  const snoozing = useSnooze()
  const delegating = useDelegate()
  const dismissing = useDismiss()
  const failed = [accepting, snoozing, delegating, dismissing].find(({ failure }) => failure !== null)
  return {
    shelf,
    setShelf,
    inbox,
    leaving,
    leave,
    refresh,
    panel,
    setPanel,
    told,
    setTold,
    accepting,
    snoozing,
    delegating,
    dismissing,
    /** Why the last tap came to nothing, as a line that passes by. */
    failed: failed?.failure ? { message: failed.failure.message, forget: failed.reset } : null,
  }
}

export type Today = ReturnType<typeof useToday>

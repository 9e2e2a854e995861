import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Outputs } from '@shared/contract'
import { api } from '@/platform/call'
import { useCommand } from '@/platform/use-command'

type Inbox = Outputs['followup']['inbox']
export type InboxItem = Inbox['items'][number]
export type InboxKind = InboxItem['kind']

const FOLLOWUPS = ['followup'] as const
/** A phrase list changes when a company's habits do. */
const PHRASES_STALE_MS = 10 * 60_000

const firstPage = (): string | null => null

/** The ranked list of one kind, or of all kinds. */
export const useInbox = (kind: InboxKind | null) =>
  useInfiniteQuery({
    queryKey: [...FOLLOWUPS, 'inbox', kind],
    queryFn: ({ pageParam }) => api.followup.inbox({ kind, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

/** The result chips of 记跟进. */
export const usePhrases = () =>
  useQuery({
    queryKey: [...FOLLOWUPS, 'phrases'],
    queryFn: () => api.followup.phrases({}),
    staleTime: PHRASES_STALE_MS,
    select: ({ phrases }) => phrases,
  })

/** Who could take a follow-up over. */
export const useColleagues = () =>
  useQuery({
    queryKey: ['staff', 'list', 'active'],
    queryFn: () => api.staff.list({}),
    select: ({ items }) => items,
  })

/** What follow-ups change: the inbox, and whatever shows what was done with a lead or a customer. */
export const followupRefreshes = [FOLLOWUPS, ['lead'], ['customer']] as const

export const useWithdraw = () => useCommand(api.followup.withdraw, { refreshes: followupRefreshes })
// The inbox is read again by the page once the row has slid away.
export const useSnooze = () => useCommand(api.followup.snooze)
export const useDelegate = () => useCommand(api.followup.delegate)
export const useDismiss = () => useCommand(api.followup.dismiss)

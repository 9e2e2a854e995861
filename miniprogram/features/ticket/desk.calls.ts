import { keepPreviousData, useInfiniteQuery, useQuery, type QueryKey } from '@tanstack/react-query'
import type { Inputs, Outputs } from '@shared/contract'
import { brandId } from '@shared/kernel/ids'
import { api } from '@/platform/call'
import { queryClient } from '@/platform/query-client'
import { useCommand } from '@/platform/use-command'
import { usePoll } from '@/platform/use-poll'
import { useIsVisible } from '@/platform/visible'

type TicketList = Outputs['ticket']['list']
export type TicketRow = TicketList['items'][number]
export type ListCounts = NonNullable<TicketList['counts']>
export type Shelf = NonNullable<Inputs['ticket']['list']['shelf']>
export type Desk = Outputs['ticket']['read']
export type DeskEntry = Desk['entries'][number]
export type Article = Outputs['ticket']['listArticles']['items'][number]

const TICKETS = ['ticket'] as const
const deskKey = (ticketId: string): QueryKey => ['ticket', 'desk', ticketId]

/** An open desk looks again this often; the customer's page is quicker because they wait. */
const DESK_POLL_MS = 10_000
const QUICK_REPLIES_STALE_MS = 10 * 60_000

const firstPage = (): string | null => null

/** One shelf of the desk, most urgent first; or all tickets of one customer, newest first. */
export const useTickets = (shelf: Shelf, customerId: string | null = null) =>
  useInfiniteQuery({
    queryKey: [...TICKETS, 'list', shelf, customerId],
    queryFn: ({ pageParam }) =>
      api.ticket.list({
        shelf,
        customerId: customerId === null ? null : brandId(customerId),
        cursor: pageParam,
      }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

/** One ticket with everything one needs to answer it, read again while somebody looks. */
export function useDesk(ticketId: string) {
  const query = useQuery({
    queryKey: deskKey(ticketId),
    queryFn: () => api.ticket.read({ ticketId: brandId(ticketId) }),
    enabled: ticketId !== '',
  })
  const isVisible = useIsVisible()
  const { refetch } = query
  usePoll(
    async () => {
      const { error } = await refetch()
      if (error !== null) throw error
    },
    { everyMs: DESK_POLL_MS, isOn: isVisible && query.data !== undefined },
  )
  return query
}

/** Reads the desk again, e.g. after pulling down. */
export const refreshDesk = (ticketId: string) => queryClient.invalidateQueries({ queryKey: deskKey(ticketId) })

export const useQuickReplies = () =>
  useQuery({
    queryKey: [...TICKETS, 'quick replies'],
    queryFn: () => api.ticket.quickReplies({}),
    staleTime: QUICK_REPLIES_STALE_MS,
    select: ({ items }) => items,
  })

export const useOrdersOf = (ticketId: string, isWanted: boolean) =>
  useQuery({
    queryKey: [...TICKETS, 'orders', ticketId],
    queryFn: () => api.ticket.listOrders({ ticketId: brandId(ticketId) }),
    enabled: isWanted,
    select: ({ items }) => items,
  })

export const useArticles = (text: string) =>
  useQuery({
    queryKey: [...TICKETS, 'articles', text],
    queryFn: () => api.ticket.listArticles({ text }),
    placeholderData: keepPreviousData,
    select: ({ items }) => items,
  })

/** Who could take a ticket over. */
export const useColleagues = () =>
  useQuery({
    queryKey: ['staff', 'list', 'active'],
    queryFn: () => api.staff.list({}),
    select: ({ items }) => items,
  })

export const useCustomerHits = (text: string) =>
  useQuery({
    queryKey: ['customer', 'search', text],
    queryFn: () => api.customer.search({ text }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    select: ({ items }) => items,
  })

/** Work on a ticket shows in lists, on the customer's card and in the inbox. */
const refreshes = [TICKETS, ['customer'], ['followup']] as const

export const useEnter = () => useCommand(api.ticket.enter, { refreshes, rememberAs: 'ticket.enter' })
export const useTake = () => useCommand(api.ticket.take, { refreshes })
export const useReply = (ticketId: string) =>
  useCommand(api.ticket.reply, { refreshes, rememberAs: `ticket.reply:${ticketId}` })
export const useNote = (ticketId: string) =>
  useCommand(api.ticket.note, { refreshes, rememberAs: `ticket.note:${ticketId}` })
export const useHandOver = () => useCommand(api.ticket.handOver, { refreshes })
export const useMerge = () => useCommand(api.ticket.merge, { refreshes })
export const useLinkOrder = () => useCommand(api.ticket.linkOrder, { refreshes })
export const useLinkCustomer = () => useCommand(api.ticket.linkCustomer, { refreshes })
export const useSetPriority = () => useCommand(api.ticket.setPriority, { refreshes })
export const useSaveArticle = () => useCommand(api.ticket.saveArticle, { refreshes: [[...TICKETS, 'articles']] })

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Inputs, Outputs } from '@shared/contract'
import { brandId } from '@shared/kernel/ids'
import { api } from '@/platform/call'
import { useCommand } from '@/platform/use-command'

export type CustomerRow = Outputs['customer']['list']['items'][number]
export type CustomerCard = Outputs['customer']['card']
export type Contact = CustomerCard['contacts'][number]
export type TimelineEntry = Outputs['customer']['timeline']['items'][number]
export type TicketOf = Outputs['ticket']['list']['items'][number]
export type TimelineKind = TimelineEntry['kind']
export type LookupHit = Outputs['customer']['lookup']['hits'][number]
export type Stage = CustomerRow['stage']
export type Grade = NonNullable<CustomerRow['grade']>
/** What the list may be narrowed to. */
export type CustomerFilter = Required<Pick<Inputs['customer']['list'], 'stage' | 'grade'>>

const CUSTOMERS = ['customer'] as const

const firstPage = (): string | null => null

/** Customers in the caller's scope, a page at a time. */
export const useCustomers = (filter: CustomerFilter) =>
  useInfiniteQuery({
    queryKey: [...CUSTOMERS, 'list', filter],
    queryFn: ({ pageParam }) => api.customer.list({ ...filter, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

/** Customers whose name, contact, initials or last phone digits hold the text; asks nothing for ''. */
export const useCustomerSearch = (text: string) =>
  useQuery({
    queryKey: [...CUSTOMERS, 'search', text],
    queryFn: () => api.customer.search({ text }),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    select: ({ items }) => items,
  })

/** Everything about one customer in one call. */
export const useCustomerCard = (customerId: string) =>
  useQuery({
    queryKey: [...CUSTOMERS, 'card', customerId],
    queryFn: () => api.customer.card({ customerId }),
    enabled: customerId !== '',
  })

/** What happened with a customer, newest first; no kinds means all. */
export const useTimeline = (customerId: string, kinds: readonly TimelineKind[]) =>
  useInfiniteQuery({
    queryKey: [...CUSTOMERS, 'timeline', customerId, kinds],
    queryFn: ({ pageParam }) => api.customer.timeline({ customerId, kinds: [...kinds], cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

/** What the customer asked of after-sales, newest first. */
export const useTicketsOf = (customerId: string) =>
  useInfiniteQuery({
    queryKey: ['ticket', 'list', 'all', customerId],
    queryFn: ({ pageParam }) => api.ticket.list({ shelf: 'all', customerId: brandId(customerId), cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
  })

/** The company's tags, to choose from. */
export const useTagNames = () =>
  useQuery({
    queryKey: [...CUSTOMERS, 'tags'],
    queryFn: () => api.customer.listTags({}),
    select: ({ items }) => items.map(({ name }) => name),
  })

const refreshes = [CUSTOMERS] as const

export const useEdit = () => useCommand(api.customer.edit, { refreshes })
export const useRecordNeed = () => useCommand(api.customer.recordNeed, { refreshes })
export const useSetTags = () => useCommand(api.customer.setTags, { refreshes })
export const useSaveContact = () => useCommand(api.customer.saveContact, { refreshes })
export const useShowPhone = () => useCommand(api.customer.showPhone)
export const useLookup = () => useCommand(api.customer.lookup)

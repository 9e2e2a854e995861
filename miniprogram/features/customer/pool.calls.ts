import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Inputs, Outputs } from '@shared/contract'
import { api } from '@/platform/call'
import { useCommand } from '@/platform/use-command'

type PoolPage = Outputs['customer']['listPool']
export type PoolRow = PoolPage['items'][number]
export type PoolFilter = Required<Pick<Inputs['customer']['listPool'], 'grade' | 'reason' | 'province'>>

const firstPage = (): string | null => null

/** 公海, a page at a time. */
export const usePool = (filter: PoolFilter) =>
  useInfiniteQuery({
    queryKey: ['customer', 'pool', filter],
    queryFn: ({ pageParam }) => api.customer.listPool({ ...filter, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

/** To whom a manager may give a customer. */
export const useSellers = (isWanted: boolean) =>
  useQuery({
    queryKey: ['staff', 'list', 'active'],
    queryFn: () => api.staff.list({}),
    select: ({ items }) => items.filter(({ role }) => role !== 'agent'),
    enabled: isWanted,
  })

const refreshes = [['customer'], ['followup']] as const

export const useClaim = () => useCommand(api.customer.claim, { refreshes })
export const useAssign = () => useCommand(api.followup.assign, { refreshes })
export const useRelease = () => useCommand(api.followup.release, { refreshes })
export const useLock = () => useCommand(api.customer.lock, { refreshes })

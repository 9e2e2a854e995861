import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Inputs, Outputs } from '@shared/contract'
import type { LeadId } from '@shared/kernel/ids'
import { api } from '@/platform/call'
import { useCommand } from '@/platform/use-command'

export type LeadRow = Outputs['lead']['list']['items'][number]
export type LeadDetail = Outputs['lead']['read']
export type Channel = Outputs['lead']['listChannels']['items'][number]
/** What may be filtered by; the cursor is the list's own business. */
export type LeadFilter = Required<Omit<Inputs['lead']['list'], 'cursor'>>

const LEADS = ['lead'] as const
/** Channels are set up once in months. */
const CHANNELS_STALE_MS = 10 * 60_000

const firstPage = (): string | null => null

/** Leads in the caller's scope, newest first. */
export const useLeads = (filter: LeadFilter) =>
  useInfiniteQuery({
    queryKey: [...LEADS, 'list', filter],
    queryFn: ({ pageParam }) => api.lead.list({ ...filter, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

export const useLead = (leadId: LeadId) =>
  useQuery({ queryKey: [...LEADS, 'read', leadId], queryFn: () => api.lead.read({ leadId }) })

/** Where leads come from; only those in use may be chosen. */
export const useChannels = () =>
  useQuery({
    queryKey: [...LEADS, 'channels'],
    queryFn: () => api.lead.listChannels({}),
    staleTime: CHANNELS_STALE_MS,
    select: ({ items }) => items,
  })

/** 撞单 nobody has decided yet, as far as the caller is concerned. */
export const useOpenCollisions = (isEnabled: boolean) =>
  useQuery({
    queryKey: [...LEADS, 'collisions', 'open'],
    queryFn: () => api.lead.listCollisions({ onlyOpen: true }),
    enabled: isEnabled,
    select: ({ items }) => items,
  })

/** Colleagues a manager may give a lead to. */
export const useColleagues = () =>
  useQuery({
    queryKey: ['staff', 'list', 'active'],
    queryFn: () => api.staff.list({}),
    select: ({ items }) => items,
  })

/** What working on a lead changes: leads, the inbox, and the customers they become. */
const refreshes = [LEADS, ['followup'], ['customer']] as const

// Today reads its inbox again by itself, after the accepted row has slid away.
export const useAccept = () => useCommand(api.lead.accept, { refreshes: [LEADS] })
export const useReassign = () => useCommand(api.lead.reassign, { refreshes })
export const useDecideCollision = () => useCommand(api.lead.decideCollision, { refreshes })
export const useDiscard = () => useCommand(api.lead.discard, { refreshes })
export const useShowPhone = () => useCommand(api.lead.showPhone)
export const useEnter = () => useCommand(api.lead.enter, { refreshes, rememberAs: 'lead.enter' })
export const useConvert = () => useCommand(api.lead.convert, { refreshes })

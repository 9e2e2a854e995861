import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Inputs, Outputs } from '@shared/contract'
import { api } from '@/platform/call'
import { useCommand } from '@/platform/use-command'
import type { DayRange } from '../dashboard/period'

export type ServiceReport = Outputs['ticket']['report']
export type Counted = Inputs['ticket']['listCounted']
export type Figure = Counted['figure']
export type CountedTicket = Outputs['ticket']['listCounted']['items'][number]
export type Recovery = Outputs['ticket']['listRecoveries']['items'][number]
export type SurveyScope = Pick<Inputs['ticket']['surveySegment'], 'boughtWithinDays' | 'grades' | 'tagIds'>

const firstPage = (): string | null => null

/** A survey to many reports how far it is this often. */
const RUN_EVERY_MS = 2_000

/** Figures of a period; the last ones stay on the screen while others are counted. */
export const useServiceReport = (range: DayRange) =>
  useQuery({
    queryKey: ['ticket', 'report', range],
    queryFn: () => api.ticket.report(range),
    placeholderData: keepPreviousData,
  })

/** The tickets behind a figure. */
export const useCounted = (counted: Omit<Counted, 'cursor'>) =>
  useInfiniteQuery({
    queryKey: ['ticket', 'counted', counted],
    queryFn: ({ pageParam }) => api.ticket.listCounted({ ...counted, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
  })

export const useRecoveries = (onlyOpen: boolean) =>
  useInfiniteQuery({
    queryKey: ['ticket', 'recoveries', onlyOpen],
    queryFn: ({ pageParam }) => api.ticket.listRecoveries({ onlyOpen, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

export const useSaveRecovery = () =>
  useCommand(api.ticket.saveRecovery, { refreshes: [['ticket'], ['followup'], ['customer']] })

/** Whom a survey would reach, counted while one chooses. */
export const useSurveyPreview = (scope: SurveyScope, isWanted: boolean) =>
  useQuery({
    queryKey: ['ticket', 'survey preview', scope],
    queryFn: () => api.ticket.surveySegment({ ...scope, isPreview: true }),
    enabled: isWanted,
    placeholderData: keepPreviousData,
  })

export const useSendSurvey = () => useCommand(api.ticket.surveySegment)
export const useStopSurvey = () => useCommand(api.ticket.stopSurvey, { refreshes: [['ticket', 'survey run']] })

/** How far a survey to many has got; asks until it is over. */
export const useSurveyRun = (runId: string | null) =>
  useQuery({
    queryKey: ['ticket', 'survey run', runId],
    queryFn: () => api.ticket.surveyRun({ runId: runId ?? '' }),
    enabled: runId !== null,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? RUN_EVERY_MS : false),
  })

export const useTags = () =>
  useQuery({
    queryKey: ['customer', 'tags', 'all'],
    queryFn: () => api.customer.listTags({}),
    select: ({ items }) => items,
  })

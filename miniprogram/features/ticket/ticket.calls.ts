import { useInfiniteQuery, useQuery, type QueryKey } from '@tanstack/react-query'
import type { Outputs } from '@shared/contract'
import { brandId } from '@shared/kernel/ids'
import type { TicketKind } from '@shared/ticket/ticket.types'
import { api } from '@/platform/call'
import { queryClient } from '@/platform/query-client'
import { useCommand } from '@/platform/use-command'
import { usePoll } from '@/platform/use-poll'
import { useIsVisible } from '@/platform/visible'

export type Prepared = Outputs['ticket']['prepare']
export type Receipt = Outputs['ticket']['submit']
export type OwnTicket = Outputs['ticket']['listMine']['items'][number]
export type Track = Outputs['ticket']['track']
export type TrackedEntry = Track['entries'][number]
export type ArticleHit = Outputs['ticket']['suggest']['items'][number]

const keys = {
  prepare: ['ticket', 'prepare'],
  mine: ['ticket', 'mine'],
  track: (ticketId: string): QueryKey => ['ticket', 'track', ticketId],
} as const

/** The house promises a change within 3 s on an open page. */
const POLL_MS = 2_500

const firstPage = (): string | null => null

/** What the company promises, the phone it knows, the orders to choose from. */
export const usePrepared = () => useQuery({ queryKey: keys.prepare, queryFn: () => api.ticket.prepare({}) })

/** Ready answers for what is being written; asks nothing for ''. */
export const useSuggestions = (words: string, kind: TicketKind | null) =>
  useQuery({
    queryKey: ['ticket', 'suggest', words, kind],
    queryFn: () => api.ticket.suggest({ words, kind }),
    enabled: words !== '',
    placeholderData: (before) => before,
    select: ({ items }) => items,
    staleTime: 60_000,
  })

export const useMine = () =>
  useInfiniteQuery({
    queryKey: keys.mine,
    queryFn: ({ pageParam }) => api.ticket.listMine({ cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
  })

/** One's own ticket, kept fresh by small questions while somebody looks at it. */
export function useTrack(ticketId: string) {
  const query = useQuery({
    queryKey: keys.track(ticketId),
    queryFn: () => api.ticket.track({ ticketId: brandId(ticketId) }),
    enabled: ticketId !== '',
  })
  const isVisible = useIsVisible()
  const look = async () => {
    const known = queryClient.getQueryData<Track>(keys.track(ticketId))
    if (known === undefined) return
    const { track } = await api.ticket.poll({ ticketId: brandId(ticketId), revision: known.revision })
    if (track !== null) queryClient.setQueryData(keys.track(ticketId), track)
  }
  const { isFailing } = usePoll(look, { everyMs: POLL_MS, isOn: isVisible && query.data !== undefined })
  return { ...query, isFailing }
}

/** A ticket is submitted once, also when the phone is restarted between two tries. */
export const useSubmit = () => useCommand(api.ticket.submit, { rememberAs: 'ticket.submit', refreshes: [keys.mine] })
export const useOpenArticle = () => useCommand(api.ticket.openArticle)
export const useMarkHelpful = () => useCommand(api.ticket.markHelpful)

const followed = [['ticket', 'track'], keys.mine] as const

export const useAdd = (ticketId: string) =>
  useCommand(api.ticket.add, { rememberAs: `ticket.add:${ticketId}`, refreshes: followed })
export const useConfirm = () => useCommand(api.ticket.confirm, { refreshes: followed })
export const useReopen = () => useCommand(api.ticket.reopen, { refreshes: followed })
export const useRate = () => useCommand(api.ticket.rate, { refreshes: followed })

/** A question that is about no ticket, sent to many at once. */
export const useSurvey = (surveyId: string) =>
  useQuery({
    queryKey: ['ticket', 'survey', surveyId],
    queryFn: () => api.ticket.readSurvey({ surveyId }),
    enabled: surveyId !== '',
  })
export const useAnswerSurvey = () => useCommand(api.ticket.answerSurvey, { refreshes: [['ticket', 'survey']] })

/** A verified number changes what the company knows of the person, perhaps who they are. */
const verified = [['ticket'], ['session']] as const

export const useSendPhoneCode = () => useCommand(api.session.sendPhoneCode)
export const useVerifyPhone = () => useCommand(api.session.verifyPhone, { refreshes: verified })

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Outputs } from '@shared/contract'
import { api } from '@/platform/call'
import { useCommand } from '@/platform/use-command'

export type Collision = Outputs['lead']['listCollisions']['items'][number]

export interface CollisionPeriod {
  from: string | null
  to: string | null
}

const firstPage = (): string | null => null

/** Of a period when the board sent one here. */
export const useCollisions = (onlyOpen: boolean, period: CollisionPeriod) =>
  useInfiniteQuery({
    queryKey: ['lead', 'collisions', onlyOpen, period],
    queryFn: ({ pageParam }) => api.lead.listCollisions({ onlyOpen, ...period, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

/** A decision moves leads, customers and both reps' inboxes. */
export const useDecide = () =>
  useCommand(api.lead.decideCollision, { refreshes: [['lead'], ['customer'], ['followup']] })

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Outputs } from '@shared/contract'
import { api } from '@/platform/call'
import { useCommand } from '@/platform/use-command'

export type Collision = Outputs['lead']['listCollisions']['items'][number]

const firstPage = (): string | null => null

export const useCollisions = (onlyOpen: boolean) =>
  useInfiniteQuery({
    queryKey: ['lead', 'collisions', onlyOpen],
    queryFn: ({ pageParam }) => api.lead.listCollisions({ onlyOpen, cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })

/** A decision moves leads, customers and both reps' inboxes. */
export const useDecide = () =>
  useCommand(api.lead.decideCollision, { refreshes: [['lead'], ['customer'], ['followup']] })

import { useInfiniteQuery } from '@tanstack/react-query'
import type { Outputs } from '@shared/contract'
import { api } from '@/platform/call'

export type BoxEntry = Outputs['message']['listBox']['items'][number]

const firstPage = (): string | null => null

/** What reached whose phone, newest first. */
export const useBox = () =>
  useInfiniteQuery({
    queryKey: ['message', 'box'],
    queryFn: ({ pageParam }) => api.message.listBox({ cursor: pageParam }),
    initialPageParam: firstPage(),
    getNextPageParam: (page) => page.nextCursor,
  })

import { useEffect } from 'react'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/platform/call'
import { sessionToken, updateMe, useMe } from '@/platform/session'

/** Who is at this phone: at once when the door has told, else asked, e.g. after a reload in the browser. */
export function useWho() {
  const known = useMe()
  const asked = useQuery({
    queryKey: ['session', 'me'],
    queryFn: () => api.session.me({}),
    enabled: known === null && sessionToken() !== null,
  })
  const { data } = asked
  useEffect(() => {
    if (data !== undefined && known === null) updateMe(data)
  }, [data, known])
  return { me: known ?? data ?? null, error: asked.error, retry: () => asked.refetch() }
}

import { QueryClient } from '@tanstack/react-query'

/**
 * What the phone knows of the server. Lists may be 15 s old when a page is shown again; retries are the link's business.
 * `networkMode: always` because WeChat has no `navigator.onLine`: the default would pause every query for ever.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
  },
})

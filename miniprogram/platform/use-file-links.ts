import { useQueries } from '@tanstack/react-query'
import type { FileId } from '@shared/kernel/ids'
import { api } from './call'

/** The server's links live 10 minutes; they are asked for anew a little earlier. */
const LINK_STALE_MS = 8 * 60_000

const absolute = (url: string): string => (/^https?:/.test(url) ? url : API_BASE + url)

/** Links to files, each living a few minutes; in the order of the ids. */
export function useFileLinks(fileIds: readonly FileId[]) {
  return useQueries({
    queries: fileIds.map((fileId) => ({
      queryKey: ['file', 'link', fileId],
      queryFn: () => api.file.link({ fileId }),
      staleTime: LINK_STALE_MS,
      select: ({ url, mime }: { url: string; mime: string }) => ({
        url: absolute(url),
        isFilm: mime.startsWith('video/'),
      }),
    })),
  })
}

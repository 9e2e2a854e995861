import { useQueries } from '@tanstack/react-query'
import type { FileId } from '@shared/kernel/ids'
import { api } from '@/platform/call'
import { lookAt } from '@/platform/look-at'
import { PhotoGrid } from '@/ui/photo-grid'
import { PartialData } from '@/ui/states'

/** The server's links live 10 minutes; they are asked for anew a little earlier. */
const LINK_STALE_MS = 8 * 60_000

const absolute = (url: string): string => (/^https?:/.test(url) ? url : API_BASE + url)

/** Links to files, each living a few minutes. */
export function useLinks(fileIds: readonly FileId[]) {
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

/** Photos and films of an entry; a tap opens them large. */
export function TicketFiles({ fileIds }: { fileIds: readonly FileId[] }) {
  const links = useLinks(fileIds)
  const shown = links.flatMap(({ data }, at) => {
    const id = fileIds[at]
    return data === undefined || id === undefined ? [] : [{ id, ...data }]
  })
  const open = (id: string) =>
    lookAt(
      shown.map(({ url, isFilm }) => ({ url, kind: isFilm ? ('video' as const) : ('photo' as const) })),
      Math.max(
        0,
        shown.findIndex((one) => one.id === id),
      ),
    )
  return (
    <>
      {links.some(({ isError }) => isError) && (
        <PartialData text="有照片没取到" onRetry={() => Promise.all(links.map((link) => link.refetch()))} />
      )}
      {shown.length > 0 && <PhotoGrid photos={shown} onOpen={(id) => void open(id)} />}
    </>
  )
}

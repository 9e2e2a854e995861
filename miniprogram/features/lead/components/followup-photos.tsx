import { useQueries } from '@tanstack/react-query'
import type { FileId } from '@shared/kernel/ids'
import { api } from '@/platform/call'
import { PhotoGrid } from '@/ui/photo-grid'

/** The server's links live 10 minutes; they are asked for anew a little earlier. */
const LINK_STALE_MS = 8 * 60_000

/** Photos of a follow-up, each by a link that lives a few minutes. */
export function FollowupPhotos({ fileIds }: { fileIds: readonly FileId[] }) {
  const links = useQueries({
    queries: fileIds.map((fileId) => ({
      queryKey: ['file', 'link', fileId],
      queryFn: () => api.file.link({ fileId }),
      staleTime: LINK_STALE_MS,
    })),
  })
  const photos = links.flatMap(({ data }, at) => {
    const id = fileIds[at]
    return data === undefined || id === undefined
      ? []
      : [{ id, url: /^https?:/.test(data.url) ? data.url : API_BASE + data.url }]
  })
  return photos.length === 0 ? null : <PhotoGrid photos={photos} />
}

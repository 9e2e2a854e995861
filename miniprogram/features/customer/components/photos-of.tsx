import { useQueries } from '@tanstack/react-query'
import type { FileId } from '@shared/kernel/ids'
import { PhotoGrid } from '@/ui/photo-grid'
import { PartialData } from '@/ui/states'

interface PhotosOfProps {
  fileIds: readonly FileId[]
  link: (fileId: FileId) => Promise<{ url: string }>
}

/** Links of the file port live 10 minutes. */
const LINK_STALE_MS = 9 * 60_000
const absolute = (url: string): string => (/^https?:/.test(url) ? url : API_BASE + url)

/** The photos of one entry, each fetched by a link that dies soon. */
export function PhotosOf({ fileIds, link }: PhotosOfProps) {
  const links = useQueries({
    queries: fileIds.map((fileId) => ({
      queryKey: ['file', 'link', fileId],
      queryFn: () => link(fileId),
      staleTime: LINK_STALE_MS,
    })),
  })
  const photos = links.flatMap(({ data }, at) =>
    data === undefined ? [] : [{ id: fileIds[at] ?? '', url: absolute(data.url) }],
  )
  const isMissing = links.some(({ isError }) => isError)
  return (
    <>
      {isMissing && <PartialData text="有照片没取到" onRetry={() => Promise.all(links.map((one) => one.refetch()))} />}
      <PhotoGrid photos={photos} />
    </>
  )
}

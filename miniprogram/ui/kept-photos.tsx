import type { FileId } from '@shared/kernel/ids'
import { lookAt } from '@/platform/look-at'
import { useFileLinks } from '@/platform/use-file-links'
import { PhotoGrid } from './photo-grid'
import { PartialData } from './states'

/** Photos and films the server keeps, each by a link that dies soon; a tap opens them large. */
export function KeptPhotos({ fileIds }: { fileIds: readonly FileId[] }) {
  const links = useFileLinks(fileIds)
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

import type { FileId } from '@shared/kernel/ids'
import { useFileLinks } from '@/platform/use-file-links'
import type { Files, OutgoingFile } from '@/platform/use-files'
import { PhotoGrid, type Photo } from '@/ui/photo-grid'

interface FileGridProps {
  files: Files
  /** Also offers one film. */
  hasFilm?: boolean
  /** Without the tile that adds one, e.g. where a button beside does it. */
  isPlain?: boolean
}

/** What this phone shows at once, or the server's link once the picked file is gone, e.g. after a restart. */
function toTile(file: OutgoingFile, link: string | undefined): Photo {
  const { id, kind, share, isFailed, fileId } = file
  return {
    id,
    url: fileId !== null && link !== undefined ? link : file.url,
    isFailed,
    isFilm: kind === 'video',
    ...(fileId === null ? { progress: share } : {}),
  }
}

/** Photos and a film on their way, each with its own progress; a tap on a failed one sends it again. */
export function FileGrid({ files, hasFilm = false, isPlain = false }: FileGridProps) {
  const arrived = files.files.flatMap(({ fileId }): FileId[] => (fileId === null ? [] : [fileId]))
  const links = useFileLinks(arrived)
  const tiles = files.files.map((file) => {
    const at = file.fileId === null ? -1 : arrived.indexOf(file.fileId)
    return toTile(file, links[at]?.data?.url)
  })
  if (isPlain && tiles.length === 0) return null
  return (
    <PhotoGrid
      photos={tiles}
      onRemove={files.remove}
      onRetry={files.retry}
      {...(isPlain ? {} : { onAdd: () => void files.addPhotos() })}
      {...(hasFilm ? { onAddFilm: () => void files.addVideo() } : {})}
    />
  )
}

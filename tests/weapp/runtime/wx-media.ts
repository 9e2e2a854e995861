import { askOutside } from './outside'
import { ApiFail, asyncApi, isRecord, numberOf, textOf, type ApiTable, type Options } from './wx-api'

interface Photo {
  path: string
  size: number
  width: number
  height: number
}

const isPhoto = (value: unknown): value is Photo => isRecord(value) && typeof value.path === 'string'

/** Temporary files end with the mini-program; saved ones lie where a restart finds them. */
const SAVED = 'wx-files'
const readSaved = (): Photo[] => {
  const saved: unknown = JSON.parse(localStorage.getItem(SAVED) ?? '[]')
  return Array.isArray(saved) ? saved.filter(isPhoto) : []
}
const writeSaved = (photos: readonly Photo[]): void => localStorage.setItem(SAVED, JSON.stringify(photos))

const known = new Map<string, Photo>(readSaved().map((photo) => [photo.path, photo]))

function photoAt(path: string): Photo {
  const photo = known.get(path)
  if (photo === undefined) throw new ApiFail(`fail no such file or directory ${path}`)
  return photo
}

/** Moves it, as WeChat does: the temporary path is gone afterwards. */
function save(path: string): string {
  const photo = photoAt(path)
  const saved = { ...photo, path: `${path.replace(/\?.*$/, '')}?saved-${readSaved().length}-${known.size}` }
  known.delete(path)
  known.set(saved.path, saved)
  writeSaved([...readSaved(), saved])
  return saved.path
}

function forgetSaved(path: string): void {
  photoAt(path)
  known.delete(path)
  writeSaved(readSaved().filter((photo) => photo.path !== path))
}

async function choose(count: number): Promise<Photo[]> {
  const answer = await askOutside({ kind: 'photos', count })
  const photos = Array.isArray(answer) ? answer.filter(isPhoto) : []
  photos.forEach((photo) => known.set(photo.path, photo))
  return photos
}

/** Shrinks nothing, but answers a new path as WeChat does, with the size the caller asked for. */
function compress(options: Options): Options {
  const source = known.get(textOf(options.src))
  if (source === undefined) throw new Error('no such file')
  const scale = Math.min(
    numberOf(options.compressedWidth, source.width) / source.width,
    numberOf(options.compressedHeight, source.height) / source.height,
    1,
  )
  const path = `${source.path}?compressed`
  known.set(path, { ...source, path, width: source.width * scale, height: source.height * scale })
  return { tempFilePath: path }
}

function imageInfo(options: Options): Options {
  const photo = known.get(textOf(options.src))
  if (photo === undefined) throw new Error('no such file')
  return { width: photo.width, height: photo.height, path: photo.path, type: 'jpeg', orientation: 'up' }
}

const scan = async (): Promise<Options> => {
  const answer = await askOutside({ kind: 'scan' })
  return { result: isRecord(answer) ? answer.result : '', scanType: 'QR_CODE', charSet: 'UTF-8', path: '' }
}

export const mediaApi: ApiTable = {
  chooseMedia: asyncApi('chooseMedia', async ({ count }) => {
    const photos = await choose(numberOf(count, 9))
    const tempFiles = photos.map(({ path, size, width, height }) => ({
      tempFilePath: path,
      size,
      width,
      height,
      fileType: 'image',
    }))
    return { type: 'image', tempFiles }
  }),
  compressImage: asyncApi('compressImage', compress),
  getImageInfo: asyncApi('getImageInfo', imageInfo),
  previewImage: asyncApi('previewImage', () => {}),
  scanCode: asyncApi('scanCode', scan),
  getFileSystemManager: () => ({
    saveFile: asyncApi('saveFile', ({ tempFilePath }) => ({ savedFilePath: save(textOf(tempFilePath)) })),
    access: asyncApi('access', ({ path }) => void photoAt(textOf(path))),
    removeSavedFile: asyncApi('removeSavedFile', ({ filePath }) => forgetSaved(textOf(filePath))),
    getFileInfo: asyncApi('getFileInfo', ({ filePath }) => ({ size: known.get(textOf(filePath))?.size ?? 0 })),
  }),
}

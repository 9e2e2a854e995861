import { askForFiles } from './ask-for-files.h5'
import { keepBytes } from './photo-database'
import type { PickedPhoto } from './platform.types'

export const LONGEST_SIDE_PX = 1600
const QUALITY = 0.8

async function shrink(file: File): Promise<PickedPhoto> {
  const bitmap = await createImageBitmap(file)
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(bitmap.width * scale)
  canvas.height = Math.round(bitmap.height * scale)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  if (blob === null) throw new Error('the picture cannot be drawn')
  return { path: await keepBytes(blob), name: 'photo.jpg', sizeBytes: blob.size }
}

/** As in photo.ts, by the browser's own dialogue and a canvas. */
export async function pickPhotos(most: number): Promise<PickedPhoto[]> {
  const files = await askForFiles({ accept: 'image/*', isSeveral: true })
  return Promise.all(files.slice(0, most).map(shrink))
}

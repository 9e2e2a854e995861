import type { FileId } from '@shared/kernel/ids'
import { dropPhoto, photoSource } from '@/platform/photo-store'
import type { PickedPhoto } from '@/platform/platform.types'
import { forget, readStored, store } from '@/platform/storage'

/** A photo of a follow-up that is being written. */
export interface DraftPhoto {
  id: string
  picked: PickedPhoto
  /** What the tile shows. */
  url: string
  /** From 0 to 1. */
  share: number
  isFailed: boolean
  /** Under this id the server has it. */
  fileId: FileId | null
}

const keyOf = (name: string): string => `photos:${name}`

const isDraftPhoto = (value: unknown): value is DraftPhoto =>
  typeof value === 'object' && value !== null && 'id' in value && 'picked' in value && 'fileId' in value

/** Remembers the photos of a draft over a restart of the phone; their bytes lie in platform/photo-store. */
export function rememberPhotos(name: string, photos: readonly DraftPhoto[]): void {
  if (photos.length === 0) forget(keyOf(name))
  else store(keyOf(name), photos)
}

/** The photos of a draft begun earlier; what has gone from the phone before it was sent is left out. */
export async function recallPhotos(name: string): Promise<readonly DraftPhoto[]> {
  const stored = readStored(keyOf(name))
  const known = Array.isArray(stored) ? stored.filter(isDraftPhoto) : []
  const looked = await Promise.all(
    known.map(async (photo) => ({ ...photo, url: (await photoSource(photo.picked.path)) ?? '' })),
  )
  return looked.filter(({ url, fileId }) => url !== '' || fileId !== null)
}

export const dropPhotos = (photos: readonly DraftPhoto[]): void =>
  photos.forEach(({ picked }) => dropPhoto(picked.path))

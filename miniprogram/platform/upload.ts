import type { FileId } from '@shared/kernel/ids'
import { api } from './call'
import { CallOffline, reasonOf } from './call-error'
import type { PickedPhoto } from './platform.types'
import { sendForm } from './send-form'

const absolute = (url: string): string => (/^https?:/.test(url) ? url : API_BASE + url)

/**
 * Brings a photo to the server and has it checked there.
 * @param onProgress 0 to 1
 * @returns the id under which it may be attached
 * @throws CallRefused, CallOffline
 */
export async function sendPhoto(photo: PickedPhoto, onProgress: (share: number) => void = () => {}): Promise<FileId> {
  const { fileId, url, fields } = await api.file.openUpload({
    name: photo.name,
    kind: 'photo',
    sizeBytes: photo.sizeBytes,
  })
  await sendForm({ url: absolute(url), fields, path: photo.path, onProgress }).catch((error: unknown) => {
    throw new CallOffline(fileId, reasonOf(error))
  })
  const { fileId: confirmed } = await api.file.confirm({ fileId })
  return confirmed
}

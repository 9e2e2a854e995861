import type { FileId } from '@shared/kernel/ids'
import { api } from './call'
import { CallOffline, reasonOf } from './call-error'
import type { PickedPhoto } from './platform.types'
import { sendForm } from './send-form'

const absolute = (url: string): string => (/^https?:/.test(url) ? url : API_BASE + url)

type Share = (share: number) => void

/**
 * Brings a file to the server and has it checked there.
 * @param onProgress 0 to 1
 * @returns the id under which it may be attached
 * @throws CallRefused, CallOffline
 */
export async function sendFile(
  kind: 'photo' | 'video' | 'sheet',
  file: PickedPhoto,
  onProgress: Share = () => {},
): Promise<FileId> {
  const { name, sizeBytes, path } = file
  const { fileId, url, fields } = await api.file.openUpload({ name, kind, sizeBytes })
  await sendForm({ url: absolute(url), fields, path, onProgress }).catch((error: unknown) => {
    throw new CallOffline(fileId, reasonOf(error))
  })
  const { fileId: confirmed } = await api.file.confirm({ fileId })
  return confirmed
}

/** As {@link sendFile}, for a photo. */
export const sendPhoto = (photo: PickedPhoto, onProgress: Share = () => {}): Promise<FileId> =>
  sendFile('photo', photo, onProgress)

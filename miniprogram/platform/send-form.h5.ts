import { readBytes } from './photo-database'
import type { Upload } from './platform.types'

/** As in send-form.ts; XMLHttpRequest because fetch tells nothing about what has been sent. */
export async function sendForm({ url, fields, path, onProgress }: Upload): Promise<void> {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.append(key, value)
  const photo = await readBytes(path)
  if (photo === null) throw new Error('the photo has gone')
  form.append('file', photo, 'photo.jpg')
  await new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total)
    request.onload = () => (request.status < 300 ? resolve() : reject(new Error(`upload answered ${request.status}`)))
    request.onerror = () => reject(new Error('upload broke off'))
    request.open('POST', url)
    request.send(form)
  })
  onProgress(1)
}

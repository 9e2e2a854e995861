import Taro from '@tarojs/taro'
import type { Upload } from './platform.types'

/** Sends a file with the fields that go before it, as multipart/form-data. @throws Error when it was not taken */
export async function sendForm({ url, fields, path, onProgress }: Upload): Promise<void> {
  const task = Taro.uploadFile({ url, filePath: path, name: 'file', formData: fields })
  task.onProgressUpdate(({ progress }) => onProgress(progress / 100))
  const { statusCode } = await task
  if (statusCode >= 300) throw new Error(`upload answered ${statusCode}`)
  onProgress(1)
}

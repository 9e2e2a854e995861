import Taro from '@tarojs/taro'
import { keepFile } from './keep-file'
import type { PickedPhoto } from './platform.types'

/** What the house takes (shared/file/file.rules.ts), so that nobody waits for a refusal. */
export const MOST_VIDEO_BYTES = 20 * 1024 * 1024
const MOST_SECONDS = 30

/** Lets the person film or choose one short video, which WeChat compresses. @returns null when they turned back */
export async function pickVideo(): Promise<PickedPhoto | null> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['video'],
      sourceType: ['album', 'camera'],
      maxDuration: MOST_SECONDS,
      sizeType: ['compressed'],
    })
    const film = tempFiles[0]
    if (film === undefined) return null
    const { tempFilePath, size } = film
    // What is too big is refused anyway; the draft of the rest outlives the app.
    const path = size > MOST_VIDEO_BYTES ? tempFilePath : await keepFile(tempFilePath)
    return { path, name: 'video.mp4', sizeBytes: size }
  } catch (error) {
    if (/cancel/.test(JSON.stringify(error))) return null
    throw error
  }
}

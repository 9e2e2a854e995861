import Taro from '@tarojs/taro'
import { keepFile } from './keep-file'
import type { PickedPhoto } from './platform.types'

/** Enough to read a delivery note, and a tenth of the bytes. */
const LONGEST_SIDE_PX = 1600
const QUALITY = 80

async function shrink(path: string): Promise<PickedPhoto> {
  const { width, height } = await Taro.getImageInfo({ src: path })
  const limit = Math.max(width, height) > LONGEST_SIDE_PX
  const size = limit
    ? width >= height
      ? { compressedWidth: LONGEST_SIDE_PX }
      : { compressedHeight: LONGEST_SIDE_PX }
    : {}
  const { tempFilePath } = await Taro.compressImage({ src: path, quality: QUALITY, ...size })
  const sizeBytes = await sizeOf(tempFilePath)
  return { path: await keepFile(tempFilePath), name: 'photo.jpg', sizeBytes }
}

function sizeOf(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().getFileInfo({
      filePath: path,
      success: ({ size }) => resolve(size),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}

/** Lets the person take or choose photos and shrinks them on the phone. @returns none when they turned back */
export async function pickPhotos(most: number): Promise<PickedPhoto[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: most, mediaType: ['image'], sourceType: ['album', 'camera'] })
    return await Promise.all(tempFiles.map(({ tempFilePath }) => shrink(tempFilePath)))
  } catch (error) {
    if (/cancel/.test(JSON.stringify(error))) return []
    throw error
  }
}

import Taro from '@tarojs/taro'

/** Copies a photo or film to where it outlives the app (200 MB in WeChat); when that is full it stays where it is, for this session. */
export function keepFile(temporaryPath: string): Promise<string> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath: temporaryPath,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: () => resolve(temporaryPath),
    })
  })
}

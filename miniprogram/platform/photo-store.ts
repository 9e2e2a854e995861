import Taro from '@tarojs/taro'

/** What an image shows of a kept photo, or null when it is gone. */
export function photoSource(path: string): Promise<string | null> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().access({ path, success: () => resolve(path), fail: () => resolve(null) })
  })
}

/** The server has it, or nobody wants it. */
export function dropPhoto(path: string): void {
  Taro.getFileSystemManager().removeSavedFile({ filePath: path, fail: () => undefined })
}

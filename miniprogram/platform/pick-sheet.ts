import Taro from '@tarojs/taro'
import type { PickedPhoto } from './platform.types'

/** Lets the person choose a table out of a chat (WeChat reaches no other files). @returns null when they turned back */
export async function pickSheet(): Promise<PickedPhoto | null> {
  try {
    const extension = ['xlsx', 'xls', 'csv', 'txt']
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension })
    const file = tempFiles[0]
    return file === undefined ? null : { path: file.path, name: file.name, sizeBytes: file.size }
  } catch (error) {
    if (/cancel/.test(JSON.stringify(error))) return null
    throw error
  }
}

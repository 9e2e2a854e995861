import Taro from '@tarojs/taro'
import { decodeQuery, entryOf, type Entry } from './entry'

/** What brought the visitor here: the scanned code or the opened link. Read again on every show, since a warm app may be scanned into anew. */
export function readEntry(): Entry {
  const { query = {} } = Taro.getEnterOptionsSync()
  return entryOf(decodeQuery(query))
}

/** Opens the camera. @returns the text in the code, or null when the person turned back */
export async function scanCode(): Promise<string | null> {
  try {
    const { result, errMsg } = await Taro.scanCode({ scanType: ['qrCode', 'barCode'] })
    return /:ok$/.test(errMsg) ? result : null
  } catch {
    return null
  }
}

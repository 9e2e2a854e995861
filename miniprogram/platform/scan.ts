import Taro from '@tarojs/taro'
import { decodeQuery, entryOf, type Entry } from './entry'

/** What brought the visitor here: the scanned code or the opened link. Read again on every show, since a warm app may be scanned into anew. */
export function readEntry(): Entry {
  const { query = {} } = Taro.getEnterOptionsSync()
  return entryOf(decodeQuery(query))
}

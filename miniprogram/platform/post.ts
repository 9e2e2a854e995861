import Taro from '@tarojs/taro'
import type { HttpAnswer } from './platform.types'

/** One POST of JSON. @throws Error when no answer came in time */
export async function post(url: string, body: object, timeoutMs: number): Promise<HttpAnswer> {
  const { statusCode, data, header } = await Taro.request<unknown>({
    url,
    method: 'POST',
    data: body,
    header: { 'content-type': 'application/json' },
    timeout: timeoutMs,
  })
  // WeChat keeps the case in which the server or a proxy wrote the names of headers.
  const found = Object.entries(header ?? {}).find(([name]) => name.toLowerCase() === 'x-guike-now')
  return { status: statusCode, body: data, serverNow: found === undefined ? null : String(found[1]) }
}

import Taro from '@tarojs/taro'
import type { HttpAnswer } from './platform.types'

/** One POST of JSON. @throws Error when no answer came in time */
export async function post(url: string, body: object, timeoutMs: number): Promise<HttpAnswer> {
  const { statusCode, data } = await Taro.request<unknown>({
    url,
    method: 'POST',
    data: body,
    header: { 'content-type': 'application/json' },
    timeout: timeoutMs,
  })
  return { status: statusCode, body: data }
}

import type { HttpReply } from './host.types'
import { askOutside } from './outside'
import {
  ApiFail,
  asyncApi,
  isRecord,
  Listeners,
  numberOf,
  textOf,
  type Api,
  type ApiTable,
  type Options,
} from './wx-api'

const statusChanged = new Listeners()
let isOnline = true

export function setOnline(next: boolean): void {
  isOnline = next
  statusChanged.tell({ isConnected: next, networkType: next ? 'wifi' : 'none' })
}

const isReply = (value: unknown): value is HttpReply => isRecord(value) && typeof value.body === 'string'

async function http(question: Parameters<typeof askOutside>[0]): Promise<HttpReply> {
  if (!isOnline) throw new ApiFail('fail errcode:-106 net::ERR_INTERNET_DISCONNECTED')
  const reply = await askOutside(question)
  if (!isReply(reply)) throw new ApiFail('fail the host answered nonsense')
  if (!isOnline) throw new ApiFail('fail interrupted')
  return reply
}

const texts = (value: unknown): Record<string, string> =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, String(inner)])) : {}

function parseBody(body: string, options: Options): unknown {
  if (options.dataType === '其他' || options.responseType === 'arraybuffer') return body
  try {
    const parsed: unknown = JSON.parse(body)
    return parsed
  } catch {
    return body
  }
}

async function request(options: Options): Promise<Options> {
  const method = textOf(options.method).toUpperCase() || 'GET'
  const body =
    options.data === undefined ? null : typeof options.data === 'string' ? options.data : JSON.stringify(options.data)
  const reply = await http({
    kind: 'request',
    url: textOf(options.url),
    method,
    header: texts(options.header),
    body: method === 'GET' ? null : body,
    timeoutMs: numberOf(options.timeout, 60_000),
  })
  return { statusCode: reply.status, data: parseBody(reply.body, options), header: reply.header, cookies: [] }
}

/** WeChat's upload answers with the body as text, never parsed. */
async function upload(options: Options, progress: Listeners): Promise<Options> {
  progress.tell({ progress: 10, totalBytesSent: 1, totalBytesExpectedToSend: 10 })
  const reply = await http({
    kind: 'upload',
    url: textOf(options.url),
    path: textOf(options.filePath),
    name: textOf(options.name),
    fields: texts(options.formData),
  })
  progress.tell({ progress: 100, totalBytesSent: 10, totalBytesExpectedToSend: 10 })
  return { statusCode: reply.status, data: reply.body }
}

const uploadFile: Api = (raw) => {
  const progress = new Listeners()
  const task = {
    abort: () => {},
    onProgressUpdate: progress.on,
    offProgressUpdate: progress.off,
    onHeadersReceived: () => {},
  }
  return asyncApi('uploadFile', (options) => upload(options, progress), task)(raw)
}

export const networkApi: ApiTable = {
  request: asyncApi('request', request, { abort: () => {}, onHeadersReceived: () => {}, offHeadersReceived: () => {} }),
  uploadFile,
  getNetworkType: asyncApi('getNetworkType', () => ({ networkType: isOnline ? 'wifi' : 'none' })),
  onNetworkStatusChange: statusChanged.on,
  offNetworkStatusChange: statusChanged.off,
}

import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import type { FolderStore } from '../file/folder-store'
import type { Clock } from '../_kernel/clock'
import { readBody, TooLarge } from './http-body'
import { sendJson } from './http-reply'
import type { Route, Visit } from './route'

/** The largest kind of file plus the envelope of a form. */
const MAX_UPLOAD_BYTES = 51 * 1024 * 1024

const refuse = ({ response }: Visit, status: number, message: string): true => {
  sendJson(response, status, { ok: false, message })
  return true
}

/** What `wx.uploadFile` sends: a form with the ticket and one file. */
async function readForm(visit: Visit): Promise<FormData | null> {
  const contentType = visit.request.headers['content-type'] ?? ''
  const body = await readBody(visit.request, MAX_UPLOAD_BYTES)
  return new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData().catch(() => null)
}

/** The laptop's file store over HTTP: `POST /v1/uploads` by ticket, `GET /v1/files/<ticket>`. */
export function fileRoutes(store: FolderStore, clock: Clock): Route {
  const upload = async (visit: Visit): Promise<true> => {
    try {
      const form = await readForm(visit)
      const ticket = form?.get('ticket')
      const file = form?.get('file')
      const grant = typeof ticket === 'string' ? store.readTicket(ticket, 'put', clock.now()) : null
      if (grant === null) return refuse(visit, 403, '上传凭证已过期，请重新添加文件')
      if (!(file instanceof Blob)) return refuse(visit, 400, '没有收到文件')
      await store.put(grant.storeKey, Buffer.from(await file.arrayBuffer()))
      sendJson(visit.response, 201, { ok: true })
      return true
    } catch (error) {
      if (error instanceof TooLarge) return refuse(visit, 413, '文件太大，最多 50 MB')
      throw error
    }
  }
  const download = async (visit: Visit, ticket: string): Promise<true> => {
    const grant = store.readTicket(ticket, 'get', clock.now())
    const size = grant
      ? await stat(store.pathOf(grant.storeKey)).then(
          (entry) => entry.size,
          () => null,
        )
      : null
    if (grant === null || size === null) return refuse(visit, 404, '链接已过期，请回到页面重新打开')
    visit.response.writeHead(200, {
      'content-type': grant.mime ?? 'application/octet-stream',
      'content-length': size,
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(grant.name ?? 'file')}`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=300',
    })
    // `pipeline` also closes the file of a phone that hung up; there is nobody left to tell.
    pipeline(createReadStream(store.pathOf(grant.storeKey)), visit.response, () => undefined)
    return true
  }
  return async (visit) => {
    if (visit.path === '/v1/uploads' && visit.request.method === 'POST') return upload(visit)
    const ticket = /^\/v1\/files\/([\w.-]+)$/.exec(visit.path)?.[1]
    return ticket !== undefined && visit.request.method === 'GET' ? download(visit, ticket) : false
  }
}

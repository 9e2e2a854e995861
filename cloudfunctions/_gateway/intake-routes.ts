import { refusedAnswer } from '../_kernel/answer'
import type { House } from '../_kernel/house'
import { receiveIntake } from '../intake/receive-intake'
import { readBody, TooLarge } from './http-body'
import { sendJson } from './http-reply'
import type { Route, Visit } from './route'

const MAX_INTAKE_BYTES = 256 * 1024

/** Websites post from their own pages: any origin may, nobody's cookies come along. */
const OPEN_TO_ALL = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST, OPTIONS',
  'access-control-allow-headers': 'content-type, x-request-id',
}

/** A field sent several times (checkboxes) becomes a list. */
function fieldsOf(entries: Iterable<[string, FormDataEntryValue]>): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const [name, value] of entries) {
    if (typeof value !== 'string') continue
    const before = fields[name]
    fields[name] = before === undefined ? value : [before, value].flat()
  }
  return fields
}

/** JSON, a web form, or plain text; null when it claims to be JSON and is not. */
async function parseBody(bytes: Buffer, contentType: string): Promise<{ value: unknown } | null> {
  const text = bytes.toString('utf8')
  if (/multipart\/form-data/i.test(contentType)) {
    const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } })
      .formData()
      .catch(() => null)
    return form && { value: fieldsOf(form.entries()) }
  }
  if (/x-www-form-urlencoded/i.test(contentType)) return { value: fieldsOf(new URLSearchParams(text).entries()) }
  try {
    return { value: JSON.parse(text) }
  } catch {
    return /json/i.test(contentType) ? null : { value: text }
  }
}

/** `POST /intake/:formKey`: a website or form tool leaves a lead, as JSON or as form fields. */
export function intakeRoutes(house: House, waitMs: ((ip: string) => number) | null): Route {
  const refuse = (
    { response }: Visit,
    status: number,
    refusal: { code: string; message?: string; retryAfterMs?: number },
  ): true => {
    sendJson(response, status, refusedAnswer({ ...refusal, requestId: house.newId() }), OPEN_TO_ALL)
    return true
  }
  const receive = async (visit: Visit, formKey: string): Promise<true> => {
    const { request, response, ip } = visit
    let bytes: Buffer
    try {
      bytes = await readBody(request, MAX_INTAKE_BYTES)
    } catch (error) {
      if (error instanceof TooLarge) return refuse(visit, 413, { code: 'TOO_LARGE', message: '内容超过 256 KB' })
      throw error
    }
    const retryAfterMs = waitMs?.(ip) ?? 0
    if (retryAfterMs > 0) return refuse(visit, 200, { code: 'TOO_MANY', retryAfterMs })
    const body = await parseBody(bytes, request.headers['content-type'] ?? '')
    if (body === null) return refuse(visit, 400, { code: 'MALFORMED_JSON', message: '内容不是完整的 JSON 或表单' })
    const requestId = request.headers['x-request-id']
    const answer = await receiveIntake(house, {
      formKey,
      body: body.value,
      ...(typeof requestId === 'string' ? { requestId } : {}),
    })
    sendJson(response, 200, answer, OPEN_TO_ALL)
    return true
  }
  return async (visit) => {
    const formKey = /^\/intake\/([\w-]{1,40})$/.exec(visit.path)?.[1]
    if (formKey === undefined) return false
    if (visit.request.method === 'POST') return receive(visit, formKey)
    if (visit.request.method !== 'OPTIONS')
      return refuse(visit, 405, { code: 'METHOD_NOT_ALLOWED', message: '请用 POST 提交' })
    visit.response.writeHead(204, OPEN_TO_ALL).end()
    return true
  }
}

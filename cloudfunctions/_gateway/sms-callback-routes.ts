import { parseJsonText } from '../_kernel/json-object'
import type { House } from '../_kernel/house'
import { receiveReport } from '../sms-callback/receive-report'
import { readBody } from './http-body'
import { sendJson } from './http-reply'
import type { Route } from './route'

const MAX_REPORT_BYTES = 512 * 1024

/** `POST /callback/sms/:path`: answered in the platform's own form; anything but result 0 comes again. */
export const smsCallbackRoutes =
  (house: House): Route =>
  async ({ path, request, response }) => {
    const secretPath = /^\/callback\/sms\/([\w-]{16,60})$/.exec(path)?.[1]
    if (secretPath === undefined || request.method !== 'POST') return false
    const body = parseJsonText((await readBody(request, MAX_REPORT_BYTES)).toString('utf8'))
    const answer = await receiveReport(house, secretPath, body)
    sendJson(response, 200, answer.ok ? { result: 0, errmsg: 'OK' } : { result: 1, errmsg: answer.code })
    return true
  }

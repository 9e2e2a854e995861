import { createHash, createHmac } from 'node:crypto'
import type { StandinRequest } from './standin-http'
import type { SmsAccount, SmsWorld } from './sms-world'

const AUTHORIZATION =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/([\d-]+)\/([^/]+)\/tc3_request, SignedHeaders=content-type;host, Signature=([0-9a-f]{64})$/

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()
const headerOf = ({ headers }: StandinRequest, name: string): string => String(headers[name] ?? '')

/** Signed is the name of the host without its port. */
function canonicalOf(request: StandinRequest): string {
  const host = headerOf(request, 'host').replace(/:\d+$/, '')
  const headers = `content-type:${headerOf(request, 'content-type')}\nhost:${host}\n`
  return ['POST', '/', '', headers, 'content-type;host', sha256(request.body)].join('\n')
}

/**
 * Whose request this is, by Tencent's third signature (TC3-HMAC-SHA256), or the code of its refusal. The age of a signature
 * is not looked at: the caller's SDK lives by the real clock, this world by the demo's.
 */
export function checkSignature(world: SmsWorld, request: StandinRequest): SmsAccount | string {
  const [, secretId = '', date = '', service = '', signature = ''] =
    AUTHORIZATION.exec(headerOf(request, 'authorization')) ?? []
  const account = world.accounts.get(secretId)
  if (!account) return secretId === '' ? 'AuthFailure.SignatureFailure' : 'AuthFailure.SecretIdNotFound'
  const scope = `${date}/${service}/tc3_request`
  const signed = ['TC3-HMAC-SHA256', headerOf(request, 'x-tc-timestamp'), scope, sha256(canonicalOf(request))].join(
    '\n',
  )
  const key = hmac(hmac(hmac(`TC3${account.secretKey}`, date), service), 'tc3_request')
  return hmac(key, signed).toString('hex') === signature ? account : 'AuthFailure.SignatureFailure'
}

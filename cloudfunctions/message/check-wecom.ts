import { createPlatformRequest, type PlatformAddress, type PlatformReply } from '../_kernel/platform-request'

type WecomTrial = 'ok' | 'WECOM_REFUSED' | 'WECOM_NOT_TRUSTED' | 'WECOM_UNREACHABLE'
export type TryWecom = (account: { corpId: string; secret: string }) => Promise<WecomTrial>

const BUSY = -1
/** The caller's address is not on the app's list (WeCom path/90313). */
const NOT_TRUSTED = 60020

function judge(reply: PlatformReply): WecomTrial {
  if (reply.kind !== 'answer' || reply.errcode === BUSY) return 'WECOM_UNREACHABLE'
  if (reply.errcode === 0) return 'ok'
  return reply.errcode === NOT_TRUSTED ? 'WECOM_NOT_TRUSTED' : 'WECOM_REFUSED'
}

/** Tries a corp id and secret once, without keeping anything: wrong secrets bring the platform's one-hour ban nearer. */
export function createWecomTrial(address: PlatformAddress): TryWecom {
  const request = createPlatformRequest(address)
  return async ({ corpId, secret }) =>
    judge(await request({ path: '/cgi-bin/gettoken', query: { corpid: corpId, corpsecret: secret } }))
}

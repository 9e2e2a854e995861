import { addMs, MINUTE_MS, toEpochMs } from '@shared/kernel/instant'
import { parseJsonObject, textIn } from '../_kernel/json-object'
import { jsonReply, type StandinReply, type StandinRequest } from './standin-http'
import { randomText } from './standin-random'
import { refuseWechat } from './wechat-refusal'
import { admit, checkApp } from './wechat-token'
import type { WechatCodeGrant, WechatUser, WechatWorld } from './wechat-world'

const CODE_LIFE_MS = 5 * MINUTE_MS

/** A code as the phone would get it: once, for five minutes; one for logins is not one for numbers. */
export function issueCode(world: WechatWorld, grant: Pick<WechatCodeGrant, 'appId' | 'openid' | 'use'>): string {
  const code = randomText(32, world.random)
  world.codes.set(code, { ...grant, expiresAt: addMs(world.now(), CODE_LIFE_MS), isUsed: false })
  return code
}

type Spending = { ok: true; user: WechatUser } | { ok: false; errcode: number }

function spendCode(world: WechatWorld, code: string, expected: Pick<WechatCodeGrant, 'appId' | 'use'>): Spending {
  const grant = world.codes.get(code)
  const user = grant && world.users.get(grant.openid)
  const isOurs = grant?.appId === expected.appId && grant.use === expected.use
  if (!grant || !user || !isOurs || grant.isUsed || grant.expiresAt <= world.now()) return { ok: false, errcode: 40029 }
  grant.isUsed = true
  return { ok: true, user }
}

/** Counts a login exchange of this user; true when the minute is full. */
function isMinuteFull(world: WechatWorld, openid: string): boolean {
  const recent = (world.logins.get(openid) ?? []).filter((at) => at > addMs(world.now(), -MINUTE_MS))
  if (recent.length >= world.loginsPerMinute) return true
  world.logins.set(openid, [...recent, world.now()])
  return false
}

/** GET /sns/jscode2session; good answers carry no errcode. */
export function codeToSession(world: WechatWorld, request: StandinRequest): StandinReply {
  const asked = (field: string): string => request.query.get(field) ?? ''
  if (asked('grant_type') !== 'authorization_code') return refuseWechat(world, 40002)
  const problem = checkApp(world, asked('appid'), asked('secret'))
  if (problem) return refuseWechat(world, problem)
  const code = asked('js_code')
  if (!code) return refuseWechat(world, 41008)
  const openid = world.codes.get(code)?.openid
  if (openid !== undefined && isMinuteFull(world, openid)) return refuseWechat(world, 45011)
  const spent = spendCode(world, code, { appId: asked('appid'), use: 'login' })
  if (!spent.ok) return refuseWechat(world, spent.errcode)
  if (spent.user.isRisky) return refuseWechat(world, 40226)
  return jsonReply({
    openid: spent.user.openid,
    session_key: randomText(24, world.random),
    ...(spent.user.unionid ? { unionid: spent.user.unionid } : {}),
  })
}

/** POST /wxa/business/getuserphonenumber */
export function phoneNumber(world: WechatWorld, request: StandinRequest): StandinReply {
  const admission = admit(world, request)
  if (!admission.ok) return admission.reply
  const body = parseJsonObject(request.body)
  if (!body) return refuseWechat(world, 47001)
  const appid = admission.app.appId
  const spent = spendCode(world, textIn(body, 'code'), { appId: appid, use: 'phone' })
  if (!spent.ok || spent.user.phone === undefined) return refuseWechat(world, 40029)
  const { phone, countryCode = '86' } = spent.user
  return jsonReply({
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: countryCode === '86' ? phone : `+${countryCode}${phone}`,
      purePhoneNumber: phone,
      countryCode,
      watermark: { timestamp: Math.floor(toEpochMs(world.now()) / 1000), appid },
    },
  })
}

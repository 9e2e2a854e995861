import { addMs, DAY_MS, MINUTE_MS, msBetween } from '@shared/kernel/instant'
import { parseJsonObject, textIn } from '../_kernel/json-object'
import { jsonReply, type StandinReply, type StandinRequest } from './standin-http'
import { randomText } from './standin-random'
import { refuseWechat } from './wechat-refusal'
import type { WechatApp, WechatTokenGrant, WechatWorld } from './wechat-world'

/** A stable token is renewed this long before it lapses, and the old one stays good until it does. */
const EARLY_MS = 5 * MINUTE_MS
const FORCED_A_DAY = 20
const FORCED_APART_MS = 30_000

function issueToken(world: WechatWorld, appId: string): WechatTokenGrant {
  const expiresAt = addMs(world.now(), world.tokenTtlSeconds * 1000)
  const grant = { token: randomText(136, world.random), appId, expiresAt }
  world.tokens.set(grant.token, grant)
  return grant
}

const newestToken = (world: WechatWorld, appId: string): WechatTokenGrant | undefined =>
  [...world.tokens.values()].filter((grant) => grant.appId === appId).at(-1)

const answerToken = (world: WechatWorld, grant: WechatTokenGrant): StandinReply =>
  jsonReply({ access_token: grant.token, expires_in: Math.floor(msBetween(world.now(), grant.expiresAt) / 1000) })

/** At most 20 a day; within 30 s of the last one the newest token is answered instead. */
function forceToken(world: WechatWorld, appId: string): StandinReply {
  const today = (world.forcedRefreshes.get(appId) ?? []).filter((at) => at > addMs(world.now(), -DAY_MS))
  const [newest, last] = [newestToken(world, appId), today.at(-1)]
  if (newest && last !== undefined && msBetween(last, world.now()) < FORCED_APART_MS) return answerToken(world, newest)
  if (today.length >= FORCED_A_DAY) return refuseWechat(world, 45009)
  world.forcedRefreshes.set(appId, [...today, world.now()])
  for (const grant of world.tokens.values()) if (grant.appId === appId) grant.expiresAt = world.now()
  return answerToken(world, issueToken(world, appId))
}

/** POST /cgi-bin/stable_token */
export function stableToken(world: WechatWorld, request: StandinRequest): StandinReply {
  const body = parseJsonObject(request.body)
  if (!body) return refuseWechat(world, 47001)
  if (textIn(body, 'grant_type') !== 'client_credential') return refuseWechat(world, 40002)
  const problem = checkApp(world, textIn(body, 'appid'), textIn(body, 'secret'))
  if (problem) return refuseWechat(world, problem)
  const appId = textIn(body, 'appid')
  if (body.force_refresh === true) return forceToken(world, appId)
  const newest = newestToken(world, appId)
  const isGood = newest !== undefined && msBetween(world.now(), newest.expiresAt) > EARLY_MS
  return answerToken(world, isGood ? newest : issueToken(world, appId))
}

export function checkApp(world: WechatWorld, appId: string, secret: string): number {
  if (!appId) return 41002
  if (!secret) return 41004
  const app = world.apps.get(appId)
  if (!app) return 40013
  return app.secret === secret ? 0 : 40125
}

export type Admission = { ok: true; app: WechatApp } | { ok: false; reply: StandinReply }

/** Whose token a call carries: 41001 without, 40001 unknown, 42001 lapsed. */
export function admit(world: WechatWorld, request: StandinRequest): Admission {
  const refuse = (errcode: number): Admission => ({ ok: false, reply: refuseWechat(world, errcode) })
  const token = request.query.get('access_token') ?? ''
  if (!token) return refuse(41001)
  const grant = world.tokens.get(token)
  const app = grant && world.apps.get(grant.appId)
  if (!grant || !app) return refuse(40001)
  return grant.expiresAt > world.now() ? { ok: true, app } : refuse(42001)
}

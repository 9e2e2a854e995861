import { addMs, HOUR_MS, msBetween } from '@shared/kernel/instant'
import type { StandinReply, StandinRequest } from './standin-http'
import { randomText } from './standin-random'
import { acceptWecom, refuseWecom } from './wecom-refusal'
import type { WecomAgent, WecomCorp, WecomTokenGrant, WecomWorld } from './wecom-world'

/** What a well-formed secret looks like; anything else is 40091, a wrong one 40001 (our reading of the two codes). */
const SECRET_GRAMMAR = /^[\w-]{1,128}$/

const recentWrongSecrets = (world: WecomWorld, ip: string) =>
  (world.wrongSecrets.get(ip) ?? []).filter((at) => at > addMs(world.now(), -HOUR_MS))

const isTrusted = (world: WecomWorld, ip: string): boolean => world.trustedIps?.includes(ip) ?? true

/** The same token is answered as long as it is valid, with what is left of its life. */
function grantFor(world: WecomWorld, corpId: string, agentId: number): WecomTokenGrant {
  for (const grant of world.tokens.values()) {
    if (grant.corpId === corpId && grant.agentId === agentId && grant.expiresAt > world.now()) return grant
  }
  const token = randomText(214, world.random)
  const grant = { token, corpId, agentId, expiresAt: addMs(world.now(), world.tokenTtlSeconds * 1000) }
  world.tokens.set(token, grant)
  return grant
}

/** GET /cgi-bin/gettoken */
export function getToken(world: WecomWorld, request: StandinRequest): StandinReply {
  const refuse = (errcode: number): StandinReply => refuseWecom(world, request, errcode)
  const corpId = request.query.get('corpid') ?? ''
  const secret = request.query.get('corpsecret') ?? ''
  const wrong = recentWrongSecrets(world, request.ip)
  if (wrong.length >= world.wrongSecretLimit) return refuse(45009)
  if (!corpId) return refuse(41002)
  if (!secret) return refuse(41004)
  const corp = world.corps.get(corpId)
  if (!corp) return refuse(40013)
  if (!SECRET_GRAMMAR.test(secret)) return refuse(40091)
  const agent = corp.agents.find((candidate) => candidate.secret === secret)
  if (!agent) {
    world.wrongSecrets.set(request.ip, [...wrong, world.now()])
    return refuse(40001)
  }
  const grant = grantFor(world, corpId, agent.agentId)
  const expiresIn = Math.floor(msBetween(world.now(), grant.expiresAt) / 1000)
  return acceptWecom({ access_token: grant.token, expires_in: expiresIn })
}

export type Admission = { ok: true; corp: WecomCorp; agent: WecomAgent } | { ok: false; reply: StandinReply }

/** Whose token a call carries: 41001 without, 40014 unknown, 42001 lapsed, 60020 from an address not trusted. */
export function admit(world: WecomWorld, request: StandinRequest): Admission {
  const refuse = (errcode: number): Admission => ({ ok: false, reply: refuseWecom(world, request, errcode) })
  const token = request.query.get('access_token') ?? ''
  if (!token) return refuse(41001)
  const grant = world.tokens.get(token)
  if (!grant) return refuse(40014)
  if (grant.expiresAt <= world.now()) return refuse(42001)
  if (!isTrusted(world, request.ip)) return refuse(60020)
  const corp = world.corps.get(grant.corpId)
  const agent = corp?.agents.find((candidate) => candidate.agentId === grant.agentId)
  return corp && agent ? { ok: true, corp, agent } : refuse(40014)
}

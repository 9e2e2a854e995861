import { addMs, MINUTE_MS } from '@shared/kernel/instant'
import type { StandinReply, StandinRequest } from './standin-http'
import { randomText } from './standin-random'
import { acceptWecom, refuseWecom } from './wecom-refusal'
import { admit } from './wecom-token'
import { findMember, mayAddress, type WecomCodeGrant, type WecomWorld } from './wecom-world'

const CODE_LIFE_MS = 5 * MINUTE_MS

/** A code as the client's login would give it: once, for five minutes. */
export function issueCode(world: WecomWorld, grant: Pick<WecomCodeGrant, 'corpId' | 'userid' | 'use'>): string {
  const code = randomText(43, world.random)
  world.codes.set(code, { ...grant, expiresAt: addMs(world.now(), CODE_LIFE_MS), isUsed: false })
  return code
}

type Spending = { ok: true; grant: WecomCodeGrant } | { ok: false; errcode: number }

function spendCode(world: WecomWorld, code: string, expected: Pick<WecomCodeGrant, 'corpId' | 'use'>): Spending {
  const grant = world.codes.get(code)
  if (!grant || grant.isUsed || grant.use !== expected.use || grant.corpId !== expected.corpId) {
    return { ok: false, errcode: 40029 }
  }
  if (grant.expiresAt <= world.now()) return { ok: false, errcode: 42003 }
  grant.isUsed = true
  return { ok: true, grant }
}

/** GET /cgi-bin/miniprogram/jscode2session */
export function codeToSession(world: WecomWorld, request: StandinRequest): StandinReply {
  const admission = admit(world, request)
  if (!admission.ok) return admission.reply
  const { corp, agent } = admission
  if (!agent.miniprogramAppId) return refuseWecom(world, request, 48002)
  if (request.query.get('grant_type') !== 'authorization_code') return refuseWecom(world, request, 40058)
  const spent = spendCode(world, request.query.get('js_code') ?? '', { corpId: corp.corpId, use: 'miniprogram' })
  if (!spent.ok) return refuseWecom(world, request, spent.errcode)
  return acceptWecom({
    corpid: corp.corpId,
    userid: spent.grant.userid ?? '',
    session_key: randomText(24, world.random),
  })
}

/** GET /cgi-bin/auth/getuserinfo */
export function webCodeToUser(world: WecomWorld, request: StandinRequest): StandinReply {
  const admission = admit(world, request)
  if (!admission.ok) return admission.reply
  const { corpId } = admission.corp
  const spent = spendCode(world, request.query.get('code') ?? '', { corpId, use: 'web' })
  if (!spent.ok) return refuseWecom(world, request, spent.errcode)
  const { userid } = spent.grant
  if (userid === undefined) return acceptWecom({ openid: `o${randomText(27, world.random)}` })
  return acceptWecom({ userid, user_ticket: randomText(64, world.random) })
}

/** GET /cgi-bin/user/get, with the fields an app created after 2022-06-20 may see: no phone, no mail, no picture. */
export function getUser(world: WecomWorld, request: StandinRequest): StandinReply {
  const admission = admit(world, request)
  if (!admission.ok) return admission.reply
  const userid = request.query.get('userid') ?? ''
  if (!userid) return refuseWecom(world, request, 41009)
  const member = findMember(admission.corp, userid)
  if (!member) return refuseWecom(world, request, 60111)
  if (!mayAddress(admission.agent, member)) return refuseWecom(world, request, 60011)
  const department = member.department ?? [1]
  return acceptWecom({
    userid: member.userid,
    name: member.name,
    department,
    order: department.map(() => 0),
    position: member.position ?? '',
    is_leader_in_dept: department.map(() => 0),
    direct_leader: [],
    telephone: '',
    alias: '',
    main_department: department[0] ?? 1,
    status: member.status ?? 1,
    extattr: { attrs: [] },
  })
}

import type { Faults } from './standin-faults'
import { issueCode } from './wecom-login'
import { sameUserid, type WecomCorp, type WecomDelivery, type WecomMember, type WecomWorld } from './wecom-world'

/** The strings behind the stand-in: what admins, members and bad luck do on the real platform. */
export interface WecomControl extends Pick<Faults, 'injectError' | 'injectTimeout'> {
  /** Sets up a company, or replaces what was known of it. */
  defineCorp(corp: WecomCorp): void
  /** Adds a member, or replaces the one with this userid. */
  defineMember(corpId: string, member: WecomMember): void
  removeMember(corpId: string, userid: string): void
  /** What `wx.qy.login` gives to this member; the first company unless told. */
  issueLoginCode(userid: string, corpId?: string): string
  /** What WeCom's web login appends for this member, or for a stranger when no userid is given. */
  issueWebCode(userid?: string, corpId?: string): string
  /** What was sent to whose phone, oldest first, also what the platform dropped in silence. */
  deliveries(userid?: string): WecomDelivery[]
  /** The paths called, oldest first. */
  calls(path?: string): string[]
  /** Ends the life of every token given out so far. */
  expireTokens(): void
  /** Forgets every token: the next call with one gets 40014. */
  revokeTokens(): void
  /** Only these addresses may call with a token; null for all. */
  trustIps(ips: readonly string[] | null): void
}

export function createWecomControl(world: WecomWorld, faults: Faults): WecomControl {
  const corpOf = (corpId?: string): WecomCorp => {
    const corp = corpId === undefined ? [...world.corps.values()][0] : world.corps.get(corpId)
    if (!corp) throw new Error(`the WeCom stand-in has no company ${corpId ?? ''}`)
    return corp
  }
  const setMembers = (corpId: string, change: (members: readonly WecomMember[]) => WecomMember[]): void => {
    const corp = corpOf(corpId)
    world.corps.set(corpId, { ...corp, members: change(corp.members) })
  }
  const without = (members: readonly WecomMember[], userid: string): WecomMember[] =>
    members.filter((member) => !sameUserid(member.userid, userid))
  return {
    injectError: faults.injectError,
    injectTimeout: faults.injectTimeout,
    defineCorp: (corp) => void world.corps.set(corp.corpId, corp),
    defineMember: (corpId, member) => setMembers(corpId, (members) => [...without(members, member.userid), member]),
    removeMember: (corpId, userid) => setMembers(corpId, (members) => without(members, userid)),
    issueLoginCode: (userid, corpId) => issueCode(world, { corpId: corpOf(corpId).corpId, userid, use: 'miniprogram' }),
    issueWebCode: (userid, corpId) =>
      issueCode(world, { corpId: corpOf(corpId).corpId, ...(userid ? { userid } : {}), use: 'web' }),
    deliveries: (userid) => world.deliveries.filter((one) => userid === undefined || sameUserid(one.userid, userid)),
    calls: (path) => world.calls.filter((called) => path === undefined || called === path),
    expireTokens() {
      for (const grant of world.tokens.values()) grant.expiresAt = world.now()
    },
    revokeTokens: () => world.tokens.clear(),
    trustIps(ips) {
      world.trustedIps = ips
    },
  }
}

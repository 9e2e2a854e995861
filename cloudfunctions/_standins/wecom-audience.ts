import { textIn, type JsonObject } from '../_kernel/json-object'
import { findMember, mayAddress, type WecomAgent, type WecomCorp, type WecomMember } from './wecom-world'

export interface Audience {
  members: WecomMember[]
  invalidUserids: string[]
  invalidParties: string[]
  invalidTags: string[]
  unlicensedUserids: string[]
}

export type AudienceAnswer = { ok: true; audience: Audience } | { ok: false; errcode: number }

const MOST_USERS = 1000
const MOST_PARTIES = 100
const NOBODY_NAMED = 82001
const TOO_MANY_NAMED = 40058
const NOBODY_VALID = 81013

const namesIn = (body: JsonObject, field: string): string[] => [
  ...new Set(
    textIn(body, field)
      .split('|')
      .map((name) => name.trim())
      .filter(Boolean),
  ),
]

function pick({ corp, agent }: { corp: WecomCorp; agent: WecomAgent }, userids: string[], parties: string[]): Audience {
  const addressable = corp.members.filter((member) => mayAddress(agent, member))
  const chosen = new Set<WecomMember>()
  const audience: Audience = {
    members: [],
    invalidUserids: [],
    invalidParties: [],
    invalidTags: [],
    unlicensedUserids: [],
  }
  for (const userid of userids) {
    const member = findMember(corp, userid)
    // Named back in lower case, however the request wrote them.
    if (!member || !addressable.includes(member)) audience.invalidUserids.push(userid.toLowerCase())
    else chosen.add(member)
  }
  for (const party of parties) {
    const inside = addressable.filter((member) => (member.department ?? [1]).includes(Number(party)))
    if (inside.length === 0) audience.invalidParties.push(party)
    for (const member of inside) chosen.add(member)
  }
  for (const member of chosen) {
    if (member.isLicensed ?? true) audience.members.push(member)
    else audience.unlicensedUserids.push(member.userid.toLowerCase())
  }
  return audience
}

/** Who a message goes to; partly wrong names are listed in the answer, only all wrong is an error. */
export function resolveAudience(place: { corp: WecomCorp; agent: WecomAgent }, body: JsonObject): AudienceAnswer {
  const [userids, parties, tags] = [namesIn(body, 'touser'), namesIn(body, 'toparty'), namesIn(body, 'totag')]
  if (userids.length + parties.length + tags.length === 0) return { ok: false, errcode: NOBODY_NAMED }
  if (userids.length > MOST_USERS || parties.length > MOST_PARTIES || tags.length > MOST_PARTIES) {
    return { ok: false, errcode: TOO_MANY_NAMED }
  }
  const everybody = place.corp.members.filter((member) => mayAddress(place.agent, member)).map(({ userid }) => userid)
  const audience = pick(place, userids.includes('@all') ? everybody : userids, parties)
  // Tags have no members here: every tag is one the app cannot see.
  audience.invalidTags.push(...tags)
  const isNobody = audience.members.length + audience.unlicensedUserids.length === 0
  return isNobody ? { ok: false, errcode: NOBODY_VALID } : { ok: true, audience }
}

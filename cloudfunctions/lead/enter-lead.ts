import { accept, refuse } from '@shared/kernel/decision'
import { cleanLead } from '@shared/lead/clean.rules'
import { leadContract } from '@shared/lead/lead.contract'
import { mayWorkLeads } from '@shared/lead/lead.policy'
import { canReach } from '@shared/lead/reach.rules'
import { implement } from '../_kernel/implement'
import { loadIntakeSituation } from './intake-situation.repository'
import { takeLead } from './take-lead'

export const enterLead = implement(leadContract.enter, mayWorkLeads, async ({ input, actor, ...at }) => {
  const { channelId, isMine, ...wish } = input
  const clean = cleanLead(wish)
  if (!canReach(clean)) return refuse('NOTHING_TO_REACH')
  const choice = { id: channelId, key: null, isGuessed: false }
  const situation = await loadIntakeSituation(at.tx, at.tenantId, choice)
  const { channel } = situation
  if (channel === null || !channel.isActive) return refuse('CHANNEL_GONE')
  const mineOf = isMine ? { staffId: actor.staffId, name: actor.name } : null
  const taken = await takeLead(at, { situation, channel, wish, clean, answers: [], raw: input, mineOf })
  return accept({ leadId: taken.leadId, match: taken.match, state: taken.state })
})

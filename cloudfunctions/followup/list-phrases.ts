import { followupContract } from '@shared/followup/followup.contract'
import { mayListPhrases } from '@shared/followup/followup.policy'
import { choosePhrases } from '@shared/followup/phrases.rules'
import { accept } from '@shared/kernel/decision'
import { implement } from '../_kernel/implement'
import { loadSettings } from '../tenant/tenant.service'
import { countResults } from './followup.repository'

/** A few weeks of a company of fifty: enough to hear how it talks, read backwards along the primary key. */
const NEWEST = 500

export const phrases = implement(followupContract.phrases, mayListPhrases, async ({ actor, tx }) => {
  const { followup } = await loadSettings(tx, actor.tenantId)
  const used = await countResults(tx, actor.tenantId, NEWEST)
  return accept({ phrases: choosePhrases(followup.phrases, used) })
})

import { accept } from '@shared/kernel/decision'
import { leadDeskContract } from '@shared/lead/lead-desk.contract'
import { mayReadDesk } from '@shared/lead/lead-desk.policy'
import { implement } from '../_kernel/implement'
import { loadRules } from './rules-setup.repository'

export const listRules = implement(leadDeskContract.listRules, mayReadDesk, async ({ actor, tx }) =>
  accept(await loadRules(tx, actor.tenantId)),
)

import { accept } from '@shared/kernel/decision'
import { sessionContract } from '@shared/session/session.contract'
import { mayReadMe } from '@shared/session/session.policy'
import { implement } from '../_kernel/implement'
import { loadMe } from './session.repository'

export const me = implement(sessionContract.me, mayReadMe, async ({ actor, tx }) => {
  const holder = actor.kind === 'staff' ? { staffId: actor.staffId } : { memberId: actor.memberId }
  return accept({ ...(await loadMe(tx, actor.tenantId, holder)), kind: actor.kind })
})

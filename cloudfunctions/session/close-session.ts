import { accept } from '@shared/kernel/decision'
import { sessionContract } from '@shared/session/session.contract'
import { mayClose } from '@shared/session/session.policy'
import { implement } from '../_kernel/implement'
import { hashToken, readToken } from '../_kernel/session-actor'
import { revokeSessions } from './session.repository'

export const close = implement(sessionContract.close, mayClose, async ({ actor, tx, now, session }) => {
  const holder = actor.kind === 'staff' ? { staffId: actor.staffId } : { memberId: actor.memberId }
  const secret = readToken(session)?.secret
  if (secret) await revokeSessions(tx, actor.tenantId, { holder, tokenHash: hashToken(secret), now })
  return accept({})
})

import { accept, refuse } from '@shared/kernel/decision'
import { sessionContract } from '@shared/session/session.contract'
import { mayOpenWechat } from '@shared/session/session.policy'
import { implementPrepared } from '../_kernel/implement'
import { upsertMember } from './session.repository'
import { openSession } from './session.service'

export const openWechat = implementPrepared(
  sessionContract.openWechat,
  mayOpenWechat,
  {
    door: (input) => ({ kind: 'tenant', key: input.tenantCode }),
    before: async (input, ports) => (ports.wechat ? ports.wechat.codeToSession(input.code) : null),
  },
  async ({ actor, tx, now, newId, prepared }) => {
    if (prepared === null) return refuse('LOGIN_REFUSED')
    if (!prepared.ok)
      return refuse(prepared.code === 'CODE_SPENT' || prepared.code === 'RISKY_USER' ? 'LOGIN_REFUSED' : 'LOGIN_BUSY')
    const { openid, unionid = null } = prepared
    const memberId = await upsertMember(tx, actor.tenantId, { id: newId<'Member'>(), openid, unionid, now })
    return accept(await openSession({ tx, tenantId: actor.tenantId, now }, { memberId }))
  },
)

import { accept, refuse } from '@shared/kernel/decision'
import { sessionContract } from '@shared/session/session.contract'
import { mayOpenWecom } from '@shared/session/session.policy'
import { implementPrepared } from '../_kernel/implement'
import { findStaffBy } from './session.repository'
import { openSession } from './session.service'

export const openWecom = implementPrepared(
  sessionContract.openWecom,
  mayOpenWecom,
  {
    door: (input) => ({ kind: 'tenant', key: input.tenantCode }),
    before: async (input, ports, tenantId) => {
      const client = await ports.wecomLoginOf(tenantId)
      return client ? client.codeToStaff(input.code) : null
    },
  },
  async ({ actor, tx, now, prepared }) => {
    if (prepared === null) return refuse('LOGIN_REFUSED')
    if (!prepared.ok && prepared.code === 'NOT_STAFF') return refuse('NOT_STAFF')
    if (!prepared.ok) return refuse(prepared.code === 'CODE_SPENT' ? 'LOGIN_REFUSED' : 'LOGIN_BUSY')
    // WeCom ignores case in userids and answers them in lower case; they are kept in lower case.
    const staffId = await findStaffBy(tx, actor.tenantId, { wecomUserid: prepared.userid.toLowerCase() })
    return staffId ? accept(await openSession({ tx, tenantId: actor.tenantId, now }, { staffId })) : refuse('NOT_STAFF')
  },
)

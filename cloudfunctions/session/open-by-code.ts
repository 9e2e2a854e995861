import { accept, refuse } from '@shared/kernel/decision'
import { parsePhones } from '@shared/kernel/phone'
import { sessionContract } from '@shared/session/session.contract'
import { mayOpenByCode } from '@shared/session/session.policy'
import { isCodeGood } from '@shared/session/session.rules'
import { implement } from '../_kernel/implement'
import { hashToken } from '../_kernel/session-actor'
import { findStaffBy, lockCode, settleCode } from './session.repository'
import { openSession } from './session.service'

export const openByCode = implement(
  sessionContract.openByCode,
  mayOpenByCode,
  async ({ input, actor, tx, now, afterRefusal }) => {
    const { tenantId } = actor
    const phone = parsePhones(input.phone)[0]?.e164 ?? ''
    const sent = await lockCode(tx, tenantId, phone)
    if (!isCodeGood(sent, sent?.codeHash === hashToken(input.code), now)) {
      // A refusal rolls back, but a wrong guess must count.
      afterRefusal((scope) => settleCode(scope.tx, tenantId, phone, 'wrong'))
      return refuse('CODE_WRONG')
    }
    await settleCode(tx, tenantId, phone, 'used')
    const staffId = await findStaffBy(tx, tenantId, { phone })
    return staffId ? accept(await openSession({ tx, tenantId, now }, { staffId })) : refuse('CODE_WRONG')
  },
  { door: (input) => ({ kind: 'tenant', key: input.tenantCode }) },
)

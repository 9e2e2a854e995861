import type { MemberActor } from '@shared/kernel/actor'
import { accept, refuse } from '@shared/kernel/decision'
import { maskPhone } from '@shared/kernel/speech-figures'
import { sessionContract } from '@shared/session/session.contract'
import { mayVerifyPhone } from '@shared/session/session.policy'
import { isCodeGood } from '@shared/session/session.rules'
import type { At } from '../_kernel/at'
import { implementPrepared } from '../_kernel/implement'
import { hashToken } from '../_kernel/session-actor'
import { findOnlyCustomer } from '../customer/customer.service'
import { lockPhoneCode, saveMemberPhone, settlePhoneCode } from './phone-code.repository'
import { readMobile } from './send-phone-code'
import { linkMember } from './session.service'

/** Keeps the proved phone; somebody nobody has linked yet is linked to the one customer who is known under it. */
async function keepPhone(at: At, { memberId, customerId }: MemberActor, phone: string): Promise<void> {
  await saveMemberPhone(at.tx, at.tenantId, { memberId, phone, now: at.now })
  if (customerId !== null) return
  const found = await findOnlyCustomer(at.tx, at.tenantId, phone)
  if (found !== null) await linkMember(at, { memberId, customerId: found, why: '手机号验证一致' })
}

export const verifyPhone = implementPrepared(
  sessionContract.verifyPhone,
  mayVerifyPhone,
  {
    before: async (input, ports) =>
      input.by === 'wechat' && ports.wechat !== null ? ports.wechat.phoneNumberOf(input.code) : null,
  },
  async ({ input, actor, prepared, afterRefusal, ...at }) => {
    const { tx, tenantId, now } = at
    const { memberId } = actor
    if (input.by === 'wechat') {
      if (prepared === null) return refuse('PHONE_REFUSED')
      if (!prepared.ok) return refuse(prepared.code === 'CODE_SPENT' ? 'PHONE_REFUSED' : 'LOGIN_BUSY')
      const phone = `+${prepared.countryCode}${prepared.phone}`
      await keepPhone(at, actor, phone)
      return accept({ phone: maskPhone(phone) })
    }
    const phone = readMobile(input.phone)
    const sent = await lockPhoneCode(tx, tenantId, memberId)
    const isSame = sent !== null && sent.phone === phone && sent.codeHash === hashToken(input.code)
    if (!isCodeGood(sent, isSame, now)) {
      // A refusal rolls back, but a wrong guess must count.
      afterRefusal((scope) => settlePhoneCode(scope.tx, tenantId, memberId, 'wrong'))
      return refuse('CODE_WRONG')
    }
    await settlePhoneCode(tx, tenantId, memberId, 'used')
    await keepPhone(at, actor, phone)
    return accept({ phone: maskPhone(phone) })
  },
)

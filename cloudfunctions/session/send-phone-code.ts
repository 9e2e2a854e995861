import { randomBytes } from 'node:crypto'
import { accept, refuse } from '@shared/kernel/decision'
import { parsePhones } from '@shared/kernel/phone'
import { sessionContract } from '@shared/session/session.contract'
import { maySendPhoneCode } from '@shared/session/session.policy'
import { CODE_VALID_MINUTES, codeExpiry, decidePhoneCode } from '@shared/session/session.rules'
import { invalidInput } from '../_kernel/boundary'
import { implementPrepared } from '../_kernel/implement'
import { hashToken } from '../_kernel/session-actor'
import { isPhoneBusy, lockPhoneCode, savePhoneCode } from './phone-code.repository'
import { deriveCode } from './session.service'
import './session.events'

/** The mobile number somebody typed. @throws INVALID_INPUT at its field */
export function readMobile(typed: string): string {
  const found = parsePhones(typed)[0]
  if (found?.kind !== 'mobile') throw invalidInput({ phone: '请填写 11 位手机号' })
  return found.e164
}

export const sendPhoneCode = implementPrepared(
  sessionContract.sendPhoneCode,
  maySendPhoneCode,
  { before: (_, ports, tenantId) => ports.hasSms(tenantId) },
  async ({ input, actor, tx, now, after, ports, prepared: hasSms }) => {
    const { tenantId, memberId } = actor
    const phone = readMobile(input.phone)
    if (!hasSms) return refuse('NO_SMS')
    const last = await lockPhoneCode(tx, tenantId, memberId)
    const nth = decidePhoneCode(last, await isPhoneBusy(tx, tenantId, phone, now), now)
    if (!nth.ok) return nth
    const nonce = randomBytes(12).toString('base64url')
    const codeHash = hashToken(deriveCode(ports.secretKey, { tenantId, phone, nonce }))
    const code = { memberId, phone, codeHash, now, expiresAt: codeExpiry(now), sentToday: nth.value }
    await savePhoneCode(tx, tenantId, code)
    after.append('session.phoneCodeRequested', { memberId, phone, nonce })
    return accept({ validForMinutes: CODE_VALID_MINUTES })
  },
)

import { randomBytes } from 'node:crypto'
import { accept, refuse } from '@shared/kernel/decision'
import { parsePhones } from '@shared/kernel/phone'
import { sessionContract } from '@shared/session/session.contract'
import { maySendCode } from '@shared/session/session.policy'
import { CODE_VALID_MINUTES, codeExpiry, maySendAgain } from '@shared/session/session.rules'
import { invalidInput } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { hashToken } from '../_kernel/session-actor'
import { findStaffBy, lockCode, saveCode } from './session.repository'
import { deriveCode } from './session.service'

export const sendCode = implement(
  sessionContract.sendCode,
  maySendCode,
  async ({ input, actor, tx, now, after, ports }) => {
    const { tenantId } = actor
    const phone = parsePhones(input.phone)[0]?.e164
    if (phone === undefined) throw invalidInput({ phone: '请填写 11 位手机号' })
    if (!maySendAgain(await lockCode(tx, tenantId, phone), now)) return refuse('CODE_TOO_SOON')
    const nonce = randomBytes(12).toString('base64url')
    const codeHash = hashToken(deriveCode(ports.secretKey, { tenantId, phone, nonce }))
    // Kept for unknown phones too, so that the answer and its timing never tell who works here.
    await saveCode(tx, tenantId, { phone, codeHash, now, expiresAt: codeExpiry(now) })
    const staffId = await findStaffBy(tx, tenantId, { phone })
    if (staffId) after.append('session.codeRequested', { staffId, phone, nonce })
    return accept({ validForMinutes: CODE_VALID_MINUTES })
  },
  { door: (input) => ({ kind: 'tenant', key: input.tenantCode }) },
)

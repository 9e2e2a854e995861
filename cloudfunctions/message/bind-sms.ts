import { accept, refuse } from '@shared/kernel/decision'
import { messageContract } from '@shared/message/message.contract'
import { maySetUpReach } from '@shared/message/message.policy'
import { implementPrepared } from '../_kernel/implement'
import { seal } from '../_kernel/seal'
import './message.ports'
import { presentReach } from './present-reach'
import { smsReportPath } from './sms-report-path'
import { openReportDoor, saveSmsAccount } from './sms-binding.repository'

export const bindSms = implementPrepared(
  messageContract.bindSms,
  maySetUpReach,
  { before: (input, ports) => ports.trySms(input), isKnownFirst: true },
  async ({ input, tx, tenantId, now, ports, prepared }) => {
    if (prepared !== 'ok') return refuse(prepared)
    const { secretKey, ...account } = input
    await saveSmsAccount(tx, tenantId, { ...account, secretCipher: seal(ports.secretKey, secretKey), now })
    await openReportDoor(tx, tenantId, smsReportPath(ports.secretKey, tenantId))
    return accept(await presentReach(tx, tenantId, ports))
  },
)

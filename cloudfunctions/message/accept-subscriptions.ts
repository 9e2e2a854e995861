import { accept } from '@shared/kernel/decision'
import { messageContract } from '@shared/message/message.contract'
import { mayAcceptSubscriptions } from '@shared/message/message.policy'
import { implement } from '../_kernel/implement'
import './message.ports'
import { loadOpenid, noteConsents } from './wallet.repository'

/** What the consent dialog answered at a tap; a plain refusal or a template WeChat filtered changes nothing. */
export const acceptSubscriptions = implement(
  messageContract.acceptSubscriptions,
  mayAcceptSubscriptions,
  async ({ input, actor, ports, ...at }) => {
    const consents = Object.entries(input.results)
      .filter(([, result]) => result !== 'reject' && result !== 'filter')
      .map(([template, result]) => ({ template, isAccepted: result !== 'ban' }))
    if (ports.hearConsents !== null) ports.hearConsents(await loadOpenid(at.tx, at.tenantId, actor.memberId), consents)
    return accept({ accepted: await noteConsents(at, actor.memberId, consents) })
  },
)

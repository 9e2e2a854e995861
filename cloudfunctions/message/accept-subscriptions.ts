import { accept } from '@shared/kernel/decision'
import { messageContract } from '@shared/message/message.contract'
import { mayAcceptSubscriptions } from '@shared/message/message.policy'
import { implement } from '../_kernel/implement'
import { noteConsents } from './wallet.repository'

/** What the consent dialog answered at a tap; a plain refusal or a template WeChat filtered changes nothing. */
export const acceptSubscriptions = implement(
  messageContract.acceptSubscriptions,
  mayAcceptSubscriptions,
  async ({ input, actor, ...at }) => {
    const consents = Object.entries(input.results)
      .filter(([, result]) => result !== 'reject' && result !== 'filter')
      .map(([template, result]) => ({ template, isAccepted: result !== 'ban' }))
    return accept({ accepted: await noteConsents(at, actor.memberId, consents) })
  },
)

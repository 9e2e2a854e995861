import { accept } from '@shared/kernel/decision'
import { messageContract } from '@shared/message/message.contract'
import { maySetUpReach } from '@shared/message/message.policy'
import { implement } from '../_kernel/implement'
import './message.ports'
import { presentReach } from './present-reach'

export const readReach = implement(messageContract.readReach, maySetUpReach, async ({ tx, tenantId, ports }) =>
  accept(await presentReach(tx, tenantId, ports)),
)

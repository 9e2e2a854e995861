import { accept } from '@shared/kernel/decision'
import { leadDeskContract } from '@shared/lead/lead-desk.contract'
import { mayListChannels } from '@shared/lead/lead-desk.policy'
import { implement } from '../_kernel/implement'
import { listChannelRows } from './channel.repository'

export const listChannels = implement(leadDeskContract.listChannels, mayListChannels, async ({ actor, tx }) =>
  accept({ items: await listChannelRows(tx, actor.tenantId) }),
)

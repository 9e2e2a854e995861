import { accept, refuse } from '@shared/kernel/decision'
import { leadDeskContract } from '@shared/lead/lead-desk.contract'
import { maySetUpLeads } from '@shared/lead/lead-desk.policy'
import { implement } from '../_kernel/implement'
import { addChannel } from './add-channel'
import { updateChannel } from './channel.repository'

export const saveChannel = implement(
  leadDeskContract.saveChannel,
  maySetUpLeads,
  async ({ input, actor: { tenantId }, tx, newId }) => {
    const saved =
      input.id === null
        ? await addChannel({ tx, tenantId, newId }, input)
        : await updateChannel(tx, tenantId, { ...input, id: input.id })
    return saved === null ? refuse('CHANNEL_CHANGED') : accept(saved)
  },
)

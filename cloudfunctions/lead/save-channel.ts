import { accept, refuse } from '@shared/kernel/decision'
import { leadDeskContract } from '@shared/lead/lead-desk.contract'
import { maySetUpLeads } from '@shared/lead/lead-desk.policy'
import { implement } from '../_kernel/implement'
import { addChannel } from './add-channel'
import { loadChannel, saveMonthCosts, updateChannel } from './channel.repository'

export const saveChannel = implement(
  leadDeskContract.saveChannel,
  maySetUpLeads,
  async ({ input, actor: { tenantId }, tx, newId }) => {
    const { id, costs, ...channel } = input
    const isChanged = id !== null && (await updateChannel(tx, tenantId, { ...channel, id }))
    const channelId = id === null ? await addChannel({ tx, tenantId, newId }, channel) : isChanged ? id : null
    if (channelId === null) return refuse('CHANNEL_CHANGED')
    await saveMonthCosts(tx, tenantId, { channelId, costs })
    return accept(await loadChannel(tx, tenantId, channelId))
  },
)

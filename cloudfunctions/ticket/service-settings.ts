import { accept, refuse } from '@shared/kernel/decision'
import { ticketServiceContract } from '@shared/ticket/ticket-service.contract'
import { mayChangeService, mayReadService } from '@shared/ticket/ticket.policy'
import { implement } from '../_kernel/implement'
import { loadSettings, lockTenant, saveSetting } from '../tenant/tenant.service'

export const readSettings = implement(ticketServiceContract.readSettings, mayReadService, async ({ actor, tx }) =>
  accept(await loadSettings(tx, actor.tenantId)),
)

export const changeSettings = implement(
  ticketServiceContract.changeSettings,
  mayChangeService,
  async ({ input, actor, tx, now }) => {
    const { tenantId } = actor
    await lockTenant(tx, tenantId)
    if ((await loadSettings(tx, tenantId)).version !== input.version) return refuse('SETTINGS_CHANGED')
    await saveSetting(tx, tenantId, { key: 'service', value: input.service, now })
    return accept(await loadSettings(tx, tenantId))
  },
)

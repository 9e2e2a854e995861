import { accept, refuse } from '@shared/kernel/decision'
import { tenantContract } from '@shared/tenant/tenant.contract'
import { mayChangeSettings } from '@shared/tenant/tenant.policy'
import { implement } from '../_kernel/implement'
import { lockTenant, saveSetting } from './tenant.repository'
import { loadSettings } from './tenant.service'

export const changeSettings = implement(
  tenantContract.changeSettings,
  mayChangeSettings,
  async ({ input, actor, tx, now }) => {
    await lockTenant(tx, actor.tenantId)
    const before = await loadSettings(tx, actor.tenantId)
    if (before.version !== input.version) return refuse('SETTINGS_CHANGED')
    if (input.lead) await saveSetting(tx, actor.tenantId, { key: 'lead', value: input.lead, now })
    if (input.followup) await saveSetting(tx, actor.tenantId, { key: 'followup', value: input.followup, now })
    if (input.pool) await saveSetting(tx, actor.tenantId, { key: 'pool', value: input.pool, now })
    return accept(await loadSettings(tx, actor.tenantId))
  },
)

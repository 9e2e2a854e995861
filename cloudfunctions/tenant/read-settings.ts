import { accept } from '@shared/kernel/decision'
import { tenantContract } from '@shared/tenant/tenant.contract'
import { mayReadSettings } from '@shared/tenant/tenant.policy'
import { implement } from '../_kernel/implement'
import { loadSettings } from './tenant.service'

export const readSettings = implement(tenantContract.readSettings, mayReadSettings, async ({ actor, tx }) =>
  accept(await loadSettings(tx, actor.tenantId)),
)

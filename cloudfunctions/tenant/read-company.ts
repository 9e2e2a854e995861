import { accept } from '@shared/kernel/decision'
import { tenantContract } from '@shared/tenant/tenant.contract'
import { mayReadCompany } from '@shared/tenant/tenant.policy'
import { implement } from '../_kernel/implement'
import { loadTenant } from './tenant.service'

export const readCompany = implement(
  tenantContract.readCompany,
  mayReadCompany,
  async ({ actor, tx }) => accept(await loadTenant(tx, actor.tenantId)),
  { door: (input) => ({ kind: 'tenant', key: input.tenantCode }) },
)

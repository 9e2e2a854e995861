import { accept, refuse } from '@shared/kernel/decision'
import type { TenantId } from '@shared/kernel/ids'
import { sessionContract } from '@shared/session/session.contract'
import { mayOpenDemo } from '@shared/session/session.policy'
import { implement } from '../_kernel/implement'
import type { Tx } from '../_kernel/transaction'
import { loadTenant } from '../tenant/tenant.service'
import { findNthMember, findNthStaff, type Holder } from './session.repository'
import { openSession } from './session.service'

type Persona = 'owner' | 'manager' | 'rep' | 'agent' | 'customer'

async function findPersona(
  tx: Tx,
  tenantId: TenantId,
  { persona, nth }: { persona: Persona; nth: number },
): Promise<Holder | null> {
  if (persona === 'customer') {
    const memberId = await findNthMember(tx, tenantId, nth)
    return memberId && { memberId }
  }
  const staffId = await findNthStaff(tx, tenantId, persona, nth)
  return staffId && { staffId }
}

export const openDemo = implement(
  sessionContract.openDemo,
  mayOpenDemo,
  async ({ input, actor, tx, now, ports }) => {
    const { tenantId } = actor
    const { mode } = await loadTenant(tx, tenantId)
    // Twice on purpose: neither a demo deployment nor a demo company alone lets strangers in.
    if (ports.mode !== 'demo' || mode !== 'demo') return refuse('DEMO_ONLY')
    const holder = await findPersona(tx, tenantId, input)
    return holder ? accept(await openSession({ tx, tenantId, now }, holder)) : refuse('NO_SUCH_PERSONA')
  },
  { door: () => ({ kind: 'tenant', key: 'demo' }) },
)

import { customerContract } from '@shared/customer/customer.contract'
import { mayReadCard } from '@shared/customer/customer.policy'
import { accept } from '@shared/kernel/decision'
import { implement } from '../_kernel/implement'
import { listContactRows, listNeedRows, loadCardRow } from './card.repository'
import { presentCard } from './present-card'

export const readCard = implement(customerContract.card, mayReadCard, async ({ input, actor, tx, now }) => {
  const { tenantId } = actor
  const { customerId } = input
  const [row, contacts, needs] = await Promise.all([
    loadCardRow(tx, tenantId, actor.scope, customerId),
    listContactRows(tx, tenantId, customerId),
    listNeedRows(tx, tenantId, customerId),
  ])
  return accept(presentCard({ row, contacts, needs }, actor, now))
})

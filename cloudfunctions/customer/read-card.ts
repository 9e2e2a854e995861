import { customerContract } from '@shared/customer/customer.contract'
import { mayReadCard } from '@shared/customer/customer.policy'
import { accept } from '@shared/kernel/decision'
import { implement } from '../_kernel/implement'
import { listContactRows, listNeedRows, loadCardRow } from './card.repository'
import { presentCard } from './present-card'

export const readCard = implement(customerContract.card, mayReadCard, async ({ input, actor, tx, now }) => {
  const { tenantId } = actor
  const { customerId } = input
  const row = await loadCardRow(tx, tenantId, actor.scope, customerId)
  const contacts = await listContactRows(tx, tenantId, customerId)
  const needs = await listNeedRows(tx, tenantId, customerId)
  return accept(presentCard({ row, contacts, needs }, actor, now))
})

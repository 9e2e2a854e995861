import { customerContract } from '@shared/customer/customer.contract'
import { mayList } from '@shared/customer/customer.policy'
import { accept } from '@shared/kernel/decision'
import { cutPage, readInstantCursor } from '@shared/kernel/page-cursor'
import { implement } from '../_kernel/implement'
import { listCustomerRows } from './customer-list.repository'
import { presentRow } from './present-row'

const PAGE = 20

export const listCustomers = implement(customerContract.list, mayList, async ({ input, actor, tx }) => {
  const { stage, grade, ownerId } = input
  const from = readInstantCursor(input.cursor)
  const filter = { scope: actor.scope, stage, grade, ownerId, from, limit: PAGE + 1 }
  const rows = await listCustomerRows(tx, actor.tenantId, filter)
  const { items, nextCursor } = cutPage(rows, PAGE, (row) => ({ key: row.lastActivityAt, id: row.id }))
  return accept({ items: items.map(presentRow), nextCursor })
})

import { customerContract } from '@shared/customer/customer.contract'
import { maySearch } from '@shared/customer/customer.policy'
import { searchQuery } from '@shared/customer/search-text.rules'
import { accept } from '@shared/kernel/decision'
import { implement } from '../_kernel/implement'
import { searchCustomerRows } from './customer-search.repository'
import { presentRow } from './present-row'

const MOST_HITS = 20

export const searchCustomers = implement(customerContract.search, maySearch, async ({ input, actor, tx }) => {
  const query = searchQuery(input.text)
  if (query.kind === 'nothing') return accept({ items: [] })
  const rows = await searchCustomerRows(tx, actor.tenantId, { scope: actor.scope, query, limit: MOST_HITS })
  return accept({ items: rows.map(presentRow) })
})

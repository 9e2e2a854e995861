import { customerContract } from '@shared/customer/customer.contract'
import { mayListTags } from '@shared/customer/customer.policy'
import { accept } from '@shared/kernel/decision'
import { implement } from '../_kernel/implement'
import { listTagUses } from './tag.repository'

export const listTags = implement(customerContract.listTags, mayListTags, async ({ actor, tx }) =>
  accept({ items: await listTagUses(tx, actor.tenantId) }),
)

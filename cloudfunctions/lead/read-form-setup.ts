import { accept } from '@shared/kernel/decision'
import { leadDeskContract } from '@shared/lead/lead-desk.contract'
import { mayReadDesk } from '@shared/lead/lead-desk.policy'
import { implement } from '../_kernel/implement'
import { loadFormSetup } from './form-setup.repository'

export const readFormSetup = implement(leadDeskContract.readFormSetup, mayReadDesk, async ({ actor, tx }) =>
  accept(await loadFormSetup(tx, actor.tenantId)),
)

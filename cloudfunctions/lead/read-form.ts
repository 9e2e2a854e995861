import { accept } from '@shared/kernel/decision'
import { leadContract } from '@shared/lead/lead.contract'
import { mayReadForm } from '@shared/lead/lead.policy'
import { implement } from '../_kernel/implement'
import { loadTenant } from '../tenant/tenant.service'
import { loadFormSetup } from './form-setup.repository'

export const readForm = implement(
  leadContract.readForm,
  mayReadForm,
  async ({ tx, tenantId }) => {
    const { name: companyName } = await loadTenant(tx, tenantId)
    return accept({ ...(await loadFormSetup(tx, tenantId)), companyName })
  },
  { door: ({ formKey }) => ({ kind: 'form', key: formKey }) },
)

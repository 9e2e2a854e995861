import { accept, refuse } from '@shared/kernel/decision'
import { checkQuestions } from '@shared/lead/desk.rules'
import { leadDeskContract } from '@shared/lead/lead-desk.contract'
import { maySetUpLeads } from '@shared/lead/lead-desk.policy'
import { implement } from '../_kernel/implement'
import { loadFormSetup, saveFormRow } from './form-setup.repository'

export const saveForm = implement(leadDeskContract.saveForm, maySetUpLeads, async ({ input, actor, tx, newId }) => {
  const { tenantId } = actor
  const checked = checkQuestions(input.questions)
  if (!checked.ok) return checked
  const before = await loadFormSetup(tx, tenantId)
  const isSaved = await saveFormRow(tx, tenantId, { ...input, id: before.id || newId() })
  return isSaved ? accept(await loadFormSetup(tx, tenantId)) : refuse('FORM_CHANGED')
})

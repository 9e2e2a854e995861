import { accept, refuse } from '@shared/kernel/decision'
import { leadDeskContract } from '@shared/lead/lead-desk.contract'
import { maySetUpLeads } from '@shared/lead/lead-desk.policy'
import { implement } from '../_kernel/implement'
import { countPeople, loadRules, saveRulesRow, type RuleRow } from './rules-setup.repository'

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)]

export const saveRules = implement(leadDeskContract.saveRules, maySetUpLeads, async ({ input, actor, tx, newId }) => {
  const { tenantId } = actor
  const staffIds = distinct(input.rules.flatMap((rule) => rule.staffIds))
  const departmentIds = distinct(input.rules.flatMap((rule) => rule.departmentId ?? []))
  const known = await countPeople(tx, tenantId, { staffIds, departmentIds })
  // Somebody who left, or another company's people: the rule would give leads to nobody.
  if (known.staff !== staffIds.length || known.departments !== departmentIds.length)
    return refuse('RULE_WITHOUT_PEOPLE')
  const rules: RuleRow[] = input.rules.map((rule) => ({ ...rule, id: rule.id || newId() }))
  const isSaved = await saveRulesRow(tx, tenantId, { version: input.version, rules })
  return isSaved ? accept(await loadRules(tx, tenantId)) : refuse('RULES_CHANGED')
})

import type { TenantId } from '@shared/kernel/ids'
import type { FieldMapping, FormQuestion } from '@shared/lead/lead.types'
import { firstForm } from '@shared/lead/lead-desk.labels'
import { sql } from 'kysely'
import { found } from '../_kernel/boundary'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'

export interface FormRow {
  id: string
  version: number
  formKey: string
  title: string
  promise: string
  consentLine: string
  questions: FormQuestion[]
  mapping: FieldMapping
}

/** The company's form with the key of its first web channel; a company without one sees the words it would begin with. */
export async function loadFormSetup(tx: Tx, tenantId: TenantId): Promise<FormRow> {
  const result = await sql<FormRow>`
    select coalesce(f.id, '') as id, coalesce(f.version, 0) as version, coalesce(f.title, ${firstForm.title}) as title,
      coalesce(f.promise, ${firstForm.promise}) as promise, coalesce(f.consent_line, ${firstForm.consentLine}) as "consentLine",
      coalesce(f.questions, '[]') as questions, coalesce(f.mapping, '{}') as mapping,
      coalesce((select c.form_key from channel c where c.tenant_id = ${tenantId} and c.form_key is not null
        order by c.kind = 'web' desc, c.id limit 1), '') as "formKey"
    from tenant t left join lead_form f on f.tenant_id = t.tenant_id
    where t.tenant_id = ${tenantId}`.execute(tx)
  return found(result.rows[0])
}

type FormDraft = Pick<FormRow, 'id' | 'title' | 'promise' | 'consentLine' | 'questions' | 'mapping' | 'version'>

/** Compare-and-set on the version, 0 for a form never saved. @returns false when somebody else saved first */
export async function saveFormRow(tx: Tx, tenantId: TenantId, draft: FormDraft): Promise<boolean> {
  const result = await sql`
    insert into lead_form (tenant_id, id, title, promise, consent_line, questions, mapping, version)
    values (${tenantId}, ${draft.id}, ${draft.title}, ${draft.promise}, ${draft.consentLine},
      ${jsonText(draft.questions)}::jsonb, ${jsonText(draft.mapping)}::jsonb, ${draft.version + 1})
    on conflict (tenant_id) do update set title = excluded.title, promise = excluded.promise, consent_line = excluded.consent_line,
      questions = excluded.questions, mapping = excluded.mapping, version = excluded.version
    where lead_form.version = ${draft.version}`.execute(tx)
  return result.numAffectedRows === 1n
}

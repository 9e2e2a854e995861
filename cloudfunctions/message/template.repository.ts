import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import type { TemplateUse } from '@shared/message/purpose.rules'
import type { Tx } from '../_kernel/transaction'

export interface Template {
  channel: 'subscribe' | 'sms'
  use: TemplateUse
  templateId: string
  /** Which of their fields each of our words fills: `["character_string1", "", "thing2"]`, or places of an SMS: `["1", "2"]`. */
  fields: readonly string[]
}

/** Our own writing of a jsonb column, read back. */
const fieldsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

export async function findTemplate(
  tx: Tx,
  tenantId: TenantId,
  { channel, use }: Pick<Template, 'channel' | 'use'>,
): Promise<Template | null> {
  const row = await tx
    .selectFrom('message_template')
    .select(['template_id as templateId', 'fields'])
    .where('tenant_id', '=', tenantId)
    .where('channel', '=', channel)
    .where('purpose', '=', use)
    .executeTakeFirst()
  return row ? { channel, use, templateId: row.templateId, fields: fieldsOf(row.fields) } : null
}

export async function listTemplates(
  tx: Tx,
  tenantId: TenantId,
): Promise<(Pick<Template, 'templateId' | 'fields'> & { channel: string; use: string })[]> {
  const rows = await tx
    .selectFrom('message_template')
    .select(['channel', 'purpose as use', 'template_id as templateId', 'fields'])
    .where('tenant_id', '=', tenantId)
    .execute()
  return rows.map((row) => ({ ...row, fields: fieldsOf(row.fields) }))
}

/** The company's templates are these and no others. */
export async function replaceTemplates(tx: Tx, tenantId: TenantId, templates: readonly Template[]): Promise<void> {
  await tx.deleteFrom('message_template').where('tenant_id', '=', tenantId).execute()
  if (templates.length === 0) return
  await sql`
    insert into message_template (tenant_id, channel, purpose, template_id, fields)
    select ${tenantId}, r.channel, r.use, r."templateId", r.fields
    from jsonb_to_recordset(${JSON.stringify(templates)}::jsonb)
      as r(channel text, use text, "templateId" text, fields jsonb)`.execute(tx)
}

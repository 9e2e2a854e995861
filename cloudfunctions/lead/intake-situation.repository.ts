import { sql } from 'kysely'
import type { Assignable, AssignmentRule } from '@shared/lead/assign.rules'
import type { ChannelKind, FieldMapping, FormQuestion } from '@shared/lead/lead.types'
import type { TenantId } from '@shared/kernel/ids'
import { defaultSettings, type LeadSettings } from '@shared/tenant/tenant.types'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'

export interface Channel {
  id: string
  name: string
  kind: ChannelKind
  isActive: boolean
}

/** Everything about the company that decides over a new lead, read at once. */
export interface IntakeSituation {
  channel: Channel | null
  questions: FormQuestion[]
  mapping: FieldMapping
  settings: LeadSettings
  rules: AssignmentRule[]
  turns: Record<string, number>
  staff: Assignable[]
}

/** Which channel a lead comes through: by its id, or by the door's key; `isGuessed` takes the company's own form when neither fits. */
export interface ChannelChoice {
  id: string | null
  key: string | null
  isGuessed: boolean
}

interface SituationRow {
  channel: Channel | null
  questions: FormQuestion[] | null
  mapping: FieldMapping | null
  settings: Partial<LeadSettings> | null
  rules: AssignmentRule[] | null
  turns: Record<string, number> | null
  staff: Assignable[]
}

/** One statement. A closed channel still takes what comes through its own code: posters hang longer than campaigns. */
export async function loadIntakeSituation(tx: Tx, tenantId: TenantId, choice: ChannelChoice): Promise<IntakeSituation> {
  const result = await sql<SituationRow>`
    select
      (select jsonb_build_object('id', c.id, 'name', c.name, 'kind', c.kind, 'isActive', c.is_active)
        from channel c
        where c.tenant_id = ${tenantId} and (c.id = ${choice.id} or c.form_key = ${choice.key} or c.scene = ${choice.key}
          or (${choice.isGuessed}::boolean and c.is_active and c.kind in ('form', 'web')))
        order by c.id is not distinct from ${choice.id} desc, (c.form_key is not distinct from ${choice.key}
          or c.scene is not distinct from ${choice.key}) desc, c.kind = 'form' desc, c.id limit 1) as channel,
      form.questions, form.mapping, setting.value as settings, given.rules, given.turns,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'role', s.role,
          'departmentPath', to_jsonb(string_to_array(rtrim(d.path, '/'), '/')), 'isOnDuty', s.is_on_duty,
          'capacityWeight', s.capacity_weight, 'openLeads', coalesce(l.open_leads, 0),
          'lastGivenAt', to_char(l.last_given_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
        from staff s
        join department d on d.tenant_id = ${tenantId} and d.id = s.department_id
        left join lead_load l on l.tenant_id = ${tenantId} and l.staff_id = s.id
        where s.tenant_id = ${tenantId} and s.is_active), '[]') as staff
    from tenant t
    left join lead_form form on form.tenant_id = ${tenantId}
    left join tenant_setting setting on setting.tenant_id = ${tenantId} and setting.key = 'lead'
    left join assignment_rules given on given.tenant_id = ${tenantId}
    where t.tenant_id = ${tenantId}`.execute(tx)
  const row = found(result.rows[0])
  return {
    channel: row.channel,
    questions: row.questions ?? [],
    mapping: row.mapping ?? {},
    settings: { ...defaultSettings.lead, ...row.settings },
    rules: row.rules ?? [],
    turns: row.turns ?? {},
    staff: row.staff,
  }
}

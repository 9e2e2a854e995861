import { sql } from 'kysely'
import type { Editable } from '@shared/customer/card-edit.rules'
import type { Scope } from '@shared/kernel/actor'
import type { CustomerId, TenantId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'
import { isVisible } from './customer.repository'

/** What may be edited, held until this transaction ends. @throws NOT_FOUND outside the scope */
export async function lockEditable(
  tx: Tx,
  tenantId: TenantId,
  scope: Scope,
  customerId: CustomerId,
): Promise<{ version: number; before: Editable }> {
  const result = await sql<Editable & { version: number }>`
    select c.version, c.name, c.short_name as "shortName", c.former_names as "formerNames", c.grade, c.industry, c.province,
      c.city, c.district, c.address, c.size_people as "sizePeople", c.credit_code as "creditCode", c.pains, c.preferences,
      c.competitor, c.budget
    from customer c
    where c.tenant_id = ${tenantId} and c.id = ${customerId} and ${isVisible(tenantId, scope)} for update of c`.execute(
    tx,
  )
  const { version, ...before } = found(result.rows[0])
  return { version, before }
}

/** Whether another customer of the company is registered under this code. */
export async function isCreditCodeTaken(
  tx: Tx,
  tenantId: TenantId,
  code: { creditCode: string; exceptCustomerId: CustomerId },
): Promise<boolean> {
  const row = await tx
    .selectFrom('customer')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('credit_code', '=', code.creditCode)
    .where('id', '<>', code.exceptCustomerId)
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps an edit made on this version and tells the timeline, in one statement. @returns the new version, null when somebody was faster */
export async function saveEdit(
  at: At,
  edit: { customerId: CustomerId; version: number; after: Editable; words: string; actorName: string },
): Promise<number | null> {
  const { after, customerId } = edit
  const result = await sql<{ version: number }>`
    with edited as (
      update customer set name = ${after.name}, short_name = ${after.shortName},
        former_names = ${after.formerNames}::text[], grade = ${after.grade}, industry = ${after.industry},
        province = ${after.province}, city = ${after.city}, district = ${after.district}, address = ${after.address},
        size_people = ${after.sizePeople}, credit_code = ${after.creditCode}, pains = ${after.pains},
        preferences = ${after.preferences}, competitor = ${after.competitor}, budget = ${after.budget},
        version = version + 1, updated_at = ${at.now}
      where tenant_id = ${at.tenantId} and id = ${customerId} and version = ${edit.version}
      returning id, version
    ), told as (
      insert into timeline_entry (tenant_id, id, customer_id, at, kind, title, words, actor_name)
      select ${at.tenantId}, ${at.newId()}, id, ${at.now}, 'note', '修改资料', ${edit.words}, ${edit.actorName} from edited
    )
    select version from edited`.execute(at.tx)
  return result.rows[0]?.version ?? null
}

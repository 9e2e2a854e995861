import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import type { Tx } from '../../../cloudfunctions/_kernel/transaction'
import type { Theirs } from '../two-companies'

const AT = '2026-11-18T02:00:00.000Z'
const DRAFT = JSON.stringify({ name: '乙的服饰店', tags: [] })

/** A file of customers that company B brings in, half of it done; a customer and a contact nothing else hangs on. */
export async function addCustody(tx: Tx, tenantId: TenantId, { fileId, customerId, company }: Theirs): Promise<void> {
  await sql`insert into customer_import (tenant_id, id, file_id, file_name, step, layout, mapping, created_by, created_at)
    values (${tenantId}, 'importofb', ${fileId}, '乙的客户表.xlsx', 'checked', '{"rows": 3}', '["name", "phone"]', ${company.repOne.id}, ${AT})`.execute(
    tx,
  )
  await sql`insert into customer_import_row (tenant_id, import_id, line, cells, verdict, draft, keys, customer_id, outcome)
    values (${tenantId}, 'importofb', 2, '["乙的服饰店", "13700008888"]', 'new', ${DRAFT}::jsonb, '{5}', null, null),
      (${tenantId}, 'importofb', 3, '["乙的服饰店", "13700008888"]', 'new', ${DRAFT}::jsonb, '{5}', null, null),
      (${tenantId}, 'importofb', 4, '["乙的面料行", "13700008889"]', 'new', ${DRAFT}::jsonb, '{6}', ${customerId},
        ${JSON.stringify({ at: AT, made: true })}::jsonb)`.execute(tx)
  await sql`insert into customer_import_pair (tenant_id, import_id, line, earlier_line)
    values (${tenantId}, 'importofb', 3, 2)`.execute(tx)
  await sql`insert into customer (tenant_id, id, name, first_seen_at, activity_at, search_text, created_at, updated_at)
    values (${tenantId}, 'looseofb', '乙的散客', ${AT}, ${AT}, '乙的散客', ${AT}, ${AT})`.execute(tx)
  await sql`insert into contact (tenant_id, id, customer_id, name, created_at)
    values (${tenantId}, 'contactloose', 'looseofb', '乙的旁人', ${AT})`.execute(tx)
}

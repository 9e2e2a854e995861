import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import type { Tx } from '../../../cloudfunctions/_kernel/transaction'
import type { Theirs } from '../two-companies'

const AT = '2026-11-18T02:00:00.000Z'

/** A file of customers that company B brings in. */
export async function addCustody(tx: Tx, tenantId: TenantId, { fileId, company }: Theirs): Promise<void> {
  await sql`insert into customer_import (tenant_id, id, file_id, file_name, step, layout, mapping, created_by, created_at)
    values (${tenantId}, 'importofb', ${fileId}, '乙的客户表.xlsx', 'checked', '{"rows": 2}', '["name", "phone"]', ${company.repOne.id}, ${AT})`.execute(
    tx,
  )
  await sql`insert into customer_import_row (tenant_id, import_id, line, cells, verdict, draft)
    values (${tenantId}, 'importofb', 2, '["乙的服饰店", "13700008888"]', 'new', '{"name": "乙的服饰店"}'),
      (${tenantId}, 'importofb', 3, '["乙的面料行", "13700008889"]', 'new', '{"name": "乙的面料行"}')`.execute(tx)
}

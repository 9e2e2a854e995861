import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'

export interface SmsReport {
  serialNo: string
  /** When the phone had it; null when it never will. */
  deliveredAt: Instant | null
  failureCode: string
  failure: string
}

/** Notes what became of SMS that had left; the same report twice changes nothing. @returns how many were ours */
export async function settleReports(tx: Tx, tenantId: TenantId, reports: readonly SmsReport[]): Promise<number> {
  const result = await sql`
    update message m set delivered_at = r."deliveredAt",
      state = case when r."deliveredAt" is null then 'failed' else m.state end,
      failure_code = case when r."deliveredAt" is null then r."failureCode" end,
      failure = case when r."deliveredAt" is null then r.failure end
    from jsonb_to_recordset(${jsonText(reports)}::jsonb)
      as r("serialNo" text, "deliveredAt" timestamptz, "failureCode" text, failure text)
    where m.tenant_id = ${tenantId} and m.platform_id = r."serialNo" and m.channel = 'sms'
      and m.state = 'sent' and m.delivered_at is null`.execute(tx)
  return Number(result.numAffectedRows ?? 0)
}

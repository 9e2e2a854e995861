import { sql } from 'kysely'
import type { Tx } from '../../cloudfunctions/_kernel/transaction'
import { filledTables, type Rows } from './demo-rows'
import { DEMO_TENANT } from './world'

/** Big enough to make round trips cheap, small enough for one message to the database's thread. */
const BATCH = 4_000

/** Tables that only the running demo fills; with `filledTables` every table of a company. */
const grownTables = [
  'calendar_day',
  'calendar_year',
  'calendar',
  'session',
  'login_code',
  'wecom_token',
  'wecom_app',
  'file',
  'job',
  'replay',
  'customer_import_pair',
  'customer_import_row',
  'customer_import',
  'departure',
  'customer_past_owner',
  'pool_view',
  'lead_load',
  'ticket_load',
  'phone_code',
  'message_template',
  'sms_account',
  'sms_blacklist',
  'door',
]

/** Every table that holds rows of a company, children first. */
export const clearedTables: readonly string[] = [...grownTables, ...[...filledTables].reverse()]

/** Takes the demo company away, whatever it has become. */
export async function clearRows(tx: Tx): Promise<void> {
  for (const table of clearedTables)
    await sql`delete from ${sql.table(table)} where tenant_id = ${DEMO_TENANT}`.execute(tx)
}

/** Writes everything in batches, parents first. */
export async function writeRows(tx: Tx, rows: Rows): Promise<void> {
  for (const table of filledTables) await writeTable(tx, table, rows[table])
}

async function writeTable(tx: Tx, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const names = sql.join(columns.map((column) => sql.ref(column)))
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = JSON.stringify(rows.slice(from, from + BATCH))
    await sql`insert into ${sql.table(table)} (tenant_id, ${names})
      select ${DEMO_TENANT}, ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${batch}::jsonb)`.execute(
      tx,
    )
  }
}

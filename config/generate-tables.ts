import { format, resolveConfig } from 'prettier'
import { writeOrCheck } from './write-or-check'
import { openPglite } from '../cloudfunctions/_kernel/pglite-port'
import { engineOn } from '../cloudfunctions/_kernel/embedded-engine'
import { migrate } from '../cloudfunctions/migrate/migrate'

/** Writes the table types from the migrated schema itself, so that they cannot disagree with it. Run by `npm run tables`. */
const TARGET = 'cloudfunctions/_kernel/tables.generated.ts'

interface Column {
  table_name: string
  column_name: string
  udt_name: string
  is_nullable: 'YES' | 'NO'
  column_default: string | null
}

const idNouns: Record<string, string> = {
  tenant_id: 'Tenant',
  staff_id: 'Staff',
  owner_id: 'Staff',
  newcomer_id: 'Staff',
  customer_id: 'Customer',
  match_customer_id: 'Customer',
  lead_id: 'Lead',
  contact_id: 'Contact',
  department_id: 'Department',
  parent_id: 'Department',
  member_id: 'Member',
  file_id: 'File',
}
const nounOfTable: Record<string, string> = {
  staff: 'Staff',
  customer: 'Customer',
  lead: 'Lead',
  contact: 'Contact',
  department: 'Department',
  member: 'Member',
  file: 'File',
}
const scalars: Record<string, string> = {
  text: 'string',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  bool: 'boolean',
  timestamptz: 'Instant',
  date: 'CalendarDate',
  json: 'Json<unknown>',
  jsonb: 'Json<unknown>',
  _text: 'string[]',
  _int4: 'number[]',
}

function typeOf(column: Column, checks: Map<string, string>): string {
  const { table_name: table, column_name: name } = column
  const noun = idNouns[name] ?? (name === 'id' ? nounOfTable[table] : undefined)
  const check = checks.get(`${table}.${name}`)
  const base = noun ? `Id<'${noun}'>` : name === 'file_ids' ? `Id<'File'>[]` : (check ?? scalars[column.udt_name])
  if (base === undefined) throw new Error(`${table}.${name}: no type for ${column.udt_name}`)
  if (base.startsWith('Json')) return column.is_nullable === 'YES' ? 'Json<unknown> | null' : base
  const full = column.is_nullable === 'YES' ? `${base} | null` : base
  return column.column_default === null ? full : `Generated<${full}>`
}

async function main(): Promise<void> {
  const port = await openPglite()
  await migrate(engineOn(port), 'cloudfunctions/migrate/sql', { allowBreaking: true })
  const rows = async (sql: string): Promise<Record<string, string>[]> =>
    (await port.db.query<Record<string, string>>(sql)).rows
  const checks = new Map<string, string>()
  for (const row of await rows(
    `select conrelid::regclass::text as table_name, pg_get_constraintdef(oid) as def from pg_constraint where contype = 'c'`,
  )) {
    const match = /CHECK \(\((\w+) = ANY \(ARRAY\[(.*)\]\)\)\)/.exec(row['def'] ?? '')
    if (match?.[2])
      checks.set(
        `${row['table_name']}.${match[1]}`,
        [...match[2].matchAll(/'([^']*)'/g)].map((value) => `'${value[1]}'`).join(' | '),
      )
  }
  const columns = (
    await port.db.query<Column>(`select table_name, column_name, udt_name, is_nullable, column_default
    from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`)
  ).rows
  const tables = new Map<string, Column[]>()
  for (const column of columns) tables.set(column.table_name, [...(tables.get(column.table_name) ?? []), column])
  const body = [...tables].map(
    ([table, own]) =>
      `  ${table}: {\n${own.map((column) => `    ${column.column_name}: ${typeOf(column, checks)}`).join('\n')}\n  }`,
  )
  const text = `// Generated from cloudfunctions/migrate/sql by config/generate-tables.ts; do not edit.
import type { Generated } from 'kysely'
import type { Id } from '@shared/kernel/ids'
import type { CalendarDate, Instant } from '@shared/kernel/instant'
import type { Json } from './json-column'

export interface Database {\n${body.join('\n')}\n}\n`
  await writeOrCheck(TARGET, await format(text, { ...(await resolveConfig(TARGET)), parser: 'typescript' }))
  await port.close()
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})

import { sql } from 'kysely'
import { ownerTransaction } from '../../cloudfunctions/_kernel/transaction'
import { engineKinds, openTestEngine } from '../support/test-engines'
import type { Engine } from '../../cloudfunctions/_kernel/engine'

/** Tables that belong to no company. A new one needs a reason here. */
const GLOBAL_TABLES = [
  'demo_clock', // how far the demo's clock runs ahead: one row, no company's data
  'door', // found before a company is known; read only through find_door
  'migration', // which files have run
]

/** Functions that step over row-level security, each answering one narrow question. */
const DEFINER_FUNCTIONS = [
  'claim_outbox',
  'close_door',
  'find_door',
  'list_tenant_modes',
  'next_outbox_due',
  'open_door',
  'search_customers',
]

describe.each(engineKinds)('the schema on %s', (kind) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await openTestEngine(kind)
  })
  afterAll(() => engine.close())

  const names = async (query: ReturnType<typeof sql<{ name: string }>>): Promise<string[]> =>
    ownerTransaction(engine, async (tx) => (await query.execute(tx)).rows.map((row) => row.name))

  test('every table but the listed ones carries tenant_id and is guarded by row-level security', async () => {
    const open = await names(sql`
      select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and (not c.relrowsecurity or not exists (
          select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull)
          or not exists (select from pg_policy p where p.polrelid = c.oid))
      order by 1`)
    expect(open).toEqual(GLOBAL_TABLES)
  })

  test('tenant_id is the first column of every primary key, unique index and foreign key of a company table', async () => {
    const wrong = await names(sql`
      select i.indexrelid::regclass::text as name from pg_index i join pg_class t on t.oid = i.indrelid
      join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
      where t.relnamespace = 'public'::regnamespace and t.relrowsecurity and i.indisunique and a.attname <> 'tenant_id'
      union all
      select k.conname from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      where k.contype = 'f' and k.connamespace = 'public'::regnamespace and a.attname <> 'tenant_id'`)
    expect(wrong).toEqual([])
  })

  test('the app role owns nothing, cannot bypass row-level security and cannot rewrite the audit log', async () => {
    expect(
      await names(
        sql`select rolname as name from pg_roles where rolname = 'guike_app' and (rolsuper or rolbypassrls or rolcanlogin)`,
      ),
    ).toEqual([])
    const grants = await names(sql`
      select privilege_type as name from information_schema.role_table_grants
      where grantee = 'guike_app' and table_name = 'audit_log' order by 1`)
    expect(grants).toEqual(['INSERT', 'SELECT'])
    expect(
      await names(
        sql`select table_name as name from information_schema.role_table_grants where grantee = 'guike_app' and table_name in ('door', 'migration', 'demo_clock')`,
      ),
    ).toEqual([])
  })

  test('only the listed functions step over row-level security', async () => {
    const definers = await names(sql`
      select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1`)
    expect(definers).toEqual(DEFINER_FUNCTIONS)
  })

  test('no enums, no extensions, no triggers but the listed ones: the schema stays portable', async () => {
    expect(
      await names(
        sql`select typname as name from pg_type where typtype = 'e' and typnamespace = 'public'::regnamespace`,
      ),
    ).toEqual([])
    expect(await names(sql`select extname as name from pg_extension where extname <> 'plpgsql'`)).toEqual([])
    // One keeps what changes with a customer's owner, whoever changes it; the others count a colleague's open leads and
    // tickets within one company, so that assignment reads one small row per person.
    expect(await names(sql`select tgname as name from pg_trigger where not tgisinternal order by 1`)).toEqual([
      'customer_owner',
      'lead_load',
      'ticket_load',
    ])
  })
})

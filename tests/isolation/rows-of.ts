import { sql } from 'kysely'
import { ownerTransaction, type Tx } from '../../cloudfunctions/_kernel/transaction'
import type { TestHouse } from '../support/test-house'

const tablesOf = (t: TestHouse): Promise<string[]> =>
  ownerTransaction(t.house.engine, async (tx) => {
    const found = await sql<{ name: string }>`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'tenant_id' order by 1`.execute(tx)
    return found.rows.map(({ name }) => name)
  })

/** A reader of one hash over every row a company has in every table; within `tx`, which then is the owner's, or apart. */
export async function rowHasher(t: TestHouse, tenantId: string): Promise<(tx?: Tx) => Promise<string>> {
  const one = (table: string) => sql`
    select ${table} || md5(coalesce(string_agg(r::text, ',' order by r::text), '')) as hash
    from ${sql.table(table)} r where tenant_id = ${tenantId}`
  const parts = (await tablesOf(t)).map(one)
  const read = async (tx: Tx): Promise<string> => {
    const found = await sql<{ hash: string }>`${sql.join(parts, sql` union all `)}`.execute(tx)
    return found.rows.map(({ hash }) => hash).join(' ')
  }
  return async (tx) => {
    if (tx === undefined) return ownerTransaction(t.house.engine, read)
    await sql`set local role none`.execute(tx)
    return read(tx)
  }
}

/** Every text a company's rows hold anywhere, also inside json and lists. */
async function textsOf(t: TestHouse, tenantId: string): Promise<Set<string>> {
  const texts = new Set<string>()
  const gather = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value)
    else if (Array.isArray(value)) value.forEach(gather)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather)
  }
  for (const table of await tablesOf(t))
    await ownerTransaction(t.house.engine, async (tx) =>
      gather((await sql`select * from ${sql.table(table)} where tenant_id = ${tenantId}`.execute(tx)).rows),
    )
  return texts
}

/** Texts that only company B could have told: in its rows, not in A's, and long enough to mean something. */
export async function secretsOf(t: TestHouse): Promise<string[]> {
  const [ours, theirs] = [await textsOf(t, t.a.tenantId), await textsOf(t, t.b.tenantId)]
  const common = [...ours].join('\n')
  return [...theirs].filter((text) => text.length >= 4 && !common.includes(text) && !/^\d{4}-\d\d-\d\d/.test(text))
}

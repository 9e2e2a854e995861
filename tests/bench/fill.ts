import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import { jsonText } from '../../cloudfunctions/_kernel/json-column'
import { ownerTransaction, type Tx } from '../../cloudfunctions/_kernel/transaction'
import type { Engine } from '../../cloudfunctions/_kernel/engine'
import { indexCustomer } from '../../cloudfunctions/customer/customer-index'
import { addTestCompany, type TestCompany } from '../support/test-people'

const HEADS = [...'云锦裳程悦衫尚品南岭华依雅森恒达瑞丰启明']
const TRADES = ['服饰贸易', '服装批发', '制衣', '纺织', '商贸', '百货', '鞋业', '皮具']
const CITIES = ['广州市', '佛山市', '深圳市', '东莞市', '中山市']
const BORN = '2026-01-01T00:00:00.000Z'
const VARIANTS = 1_000
/** So many of each variant's customers share its name keys; in life a brand has few bearers. */
const SHARING = 3
const INBOX_ITEMS = 60

/** Companies indexed by the product's own functions; customers are copies with a phone and a name of their own. */
const variantsOf = (tenantId: TenantId) =>
  Promise.all(
    Array.from({ length: VARIANTS }, async (_, i) => {
      const brand = `${HEADS[i % 20] ?? ''}${HEADS[Math.floor(i / 20) % 20] ?? ''}${HEADS[(i * 7) % 20] ?? ''}`
      const city = CITIES[i % CITIES.length] ?? ''
      const name = `${city}${brand}${TRADES[i % TRADES.length] ?? ''}有限公司`
      const contact = { name: '陈敏', phone: null, email: null, unionid: null, birthday: null }
      const place = { province: '广东省', city, district: '', address: '' }
      const rest = { shortName: '', formerNames: [], creditCode: null, kind: 'company' as const }
      return { i, name, city, ...(await indexCustomer(tenantId, { name, ...rest, ...place, contacts: [contact] })) }
    }),
  )

async function addCustomers(tx: Tx, { tenantId, repOne, repTwo }: TestCompany, count: number): Promise<void> {
  const variants = jsonText(await variantsOf(tenantId))
  const each = Math.ceil(count / VARIANTS)
  await sql`create temporary table variant on commit drop as
    select * from jsonb_to_recordset(${variants}::jsonb)
      as v(i integer, name text, city text, "searchText" text, initials text, tok jsonb, keys jsonb)`.execute(tx)
  await sql`
    insert into customer (tenant_id, id, name, province, city, owner_id, stage, grade, first_seen_at, activity_at, search_text,
      initials, tok, created_at, updated_at)
    select ${tenantId}, 'cust' || lpad((v.i * ${each}::integer + g)::text, 8, '0'), v.name || g, '广东省', v.city,
      case when g % 2 = 0 then ${repOne.id} else ${repTwo.id} end, 'active', 'B', ${BORN}::timestamptz,
      ${BORN}::timestamptz + ((v.i * 7919 + g * 104729) % 400000) * interval '1 minute', v."searchText", v.initials,
      array(select jsonb_array_elements_text(v.tok)::integer), ${BORN}::timestamptz, ${BORN}::timestamptz
    from variant v, generate_series(0, ${each}::integer - 1) g`.execute(tx)
  await sql`insert into customer_key (tenant_id, key, customer_id)
    select ${tenantId}, key, 'cust' || lpad((v.i * ${each}::integer + g)::text, 8, '0')
    from variant v, generate_series(0, ${SHARING - 1}) g, jsonb_array_elements_text(v.keys) key
    where g < ${each}::integer`.execute(tx)
}

async function addWhatHangsOnThem(tx: Tx, { tenantId, repOne }: TestCompany): Promise<void> {
  const each = sql`from customer c where c.tenant_id = ${tenantId}`
  const phone = sql`'+86137' || right(c.id, 8)`
  await sql`insert into contact (tenant_id, id, customer_id, name, phone, phone_reversed, is_primary, created_at)
    select c.tenant_id, 'p' || c.id, c.id, '陈' || substr(c.name, 4, 2), ${phone}, reverse(${phone}), true, ${BORN}::timestamptz ${each}`.execute(
    tx,
  )
  await sql`insert into customer_key (tenant_id, key, customer_id)
    select c.tenant_id, k.key, c.id from customer c
    cross join lateral (values ('p:' || ${phone}), ('k:' || c.name)) k(key) where c.tenant_id = ${tenantId}`.execute(tx)
  await sql`insert into customer_fact (tenant_id, customer_id) select c.tenant_id, c.id ${each}`.execute(tx)
  await sql`insert into customer_need (tenant_id, id, customer_id, words, source, recorded_at, recorded_by)
    select c.tenant_id, 'n' || c.id, c.id, '秋款', '', ${BORN}::timestamptz, '' ${each}`.execute(tx)
  await sql`insert into inbox_item (tenant_id, id, staff_id, kind, subject_id, customer_id, title, why, tags, urgent_at, due_at, state, created_at)
    select c.tenant_id, 'i' || c.id, ${repOne.id}, 'followup', c.id, c.id, c.name,
      jsonb_build_object('kind', 'plan', 'dueAt', ${BORN}::text, 'what', '回访'), '[]', ${BORN}::timestamptz, ${BORN}::timestamptz, 'open', ${BORN}::timestamptz
    from customer c where c.tenant_id = ${tenantId} and c.owner_id = ${repOne.id} order by c.id limit ${INBOX_ITEMS}`.execute(
    tx,
  )
}

/** Runs a filling without the secondary indexes of these tables and builds them afterwards: row by row, a million rows of GIN take minutes. */
export async function withoutIndexes(
  engine: Engine,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows: indexes } = await ownerTransaction(engine, (tx) =>
    sql<{ name: string; definition: string }>`
      select indexname as name, indexdef as definition from pg_indexes
      where schemaname = 'public' and tablename = any(${tables}::text[])
        and not exists (select from pg_constraint where conname = indexname)`.execute(tx),
  )
  for (const { name } of indexes) await engine.script(`drop index ${name}`)
  await work()
  for (const { definition } of indexes) await engine.script(definition)
}

/** A company with everybody signed in, a channel `channel` behind the form key `form-<prefix>`, and so many customers. */
export async function fillCompany(engine: Engine, prefix: string, customers: number): Promise<TestCompany> {
  const company = await addTestCompany(engine, prefix)
  const formKey = `form-${prefix}`
  await ownerTransaction(engine, async (tx) => {
    // Foreign keys hold by construction; checking them row by row would take longer than the measurement.
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`insert into channel (tenant_id, id, name, kind, form_key) values (${company.tenantId}, 'channel', '官网', 'web', ${formKey})`.execute(
      tx,
    )
    await sql`insert into door (kind, key, tenant_id, target) values ('form', ${formKey}, ${company.tenantId}, 'channel')`.execute(
      tx,
    )
    await addCustomers(tx, company, customers)
    await addWhatHangsOnThem(tx, company)
  })
  return company
}

import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import { jsonText } from '../../cloudfunctions/_kernel/json-column'
import { ownerTransaction, type Tx } from '../../cloudfunctions/_kernel/transaction'
import { indexCustomer } from '../../cloudfunctions/customer/customer-index'
import type { TestHouse } from '../support/test-house'

const BRANDS = '云锦裳程悦衫尚品南岭华依雅森恒达瑞丰启明佳禾'
const TRADES = ['服饰贸易', '服装批发', '制衣', '纺织', '科技', '商贸', '百货', '鞋业']
const CITIES = ['广州市', '佛山市', '深圳市', '东莞市', '中山市']
const BORN = '2026-01-01T00:00:00.000Z'

/** 1 000 different companies; each becomes a hundred customers. */
async function variants(tenantId: TenantId) {
  const brands = [...BRANDS]
  return Promise.all(
    Array.from({ length: 1000 }, async (_, i) => {
      const brand = `${brands[i % 20] ?? ''}${brands[Math.floor(i / 20) % 20] ?? ''}${brands[(i * 7) % 20] ?? ''}`
      const city = CITIES[i % CITIES.length] ?? ''
      const name = `${city}${brand}${TRADES[i % TRADES.length] ?? ''}有限公司`
      const contact = { name: '陈敏', phone: null, email: null, unionid: null, birthday: null }
      const region = { province: '广东省', city, district: '', address: '' }
      const rest = { shortName: '', formerNames: [], creditCode: null, kind: 'company' as const }
      return { i, name, ...(await indexCustomer(tenantId, { name, ...rest, ...region, contacts: [contact] })) }
    }),
  )
}

const addStaff = (tx: Tx, tenantId: TenantId, departmentId: string) =>
  sql`
  insert into staff (tenant_id, id, name, phone, role, department_id, created_at)
  select ${tenantId}, 'crowd' || g, '销售' || g, '+86139000' || lpad(g::text, 5, '0'), 'rep', ${departmentId}, ${BORN}
  from generate_series(1, 40) g`.execute(tx)

const addCustomers = async (tx: Tx, tenantId: TenantId) =>
  sql`
  insert into customer (tenant_id, id, name, city, owner_id, stage, grade, first_seen_at, activity_at, search_text, initials,
    tok, created_at, updated_at)
  select ${tenantId}, 'cust' || lpad((v.i * 100 + g)::text, 8, '0'), v.name || g, '广州市',
    case when g % 50 < 40 then 'crowd' || (g % 40 + 1) else ${'reponea'} end, 'active', 'B',
    ${BORN}, ${BORN}::timestamptz + ((v.i * 7919 + g * 104729) % 400000) * interval '1 minute', v."searchText", v.initials,
    array(select jsonb_array_elements_text(v.tok)::integer), ${BORN}, ${BORN}
  from jsonb_to_recordset(${jsonText(await variants(tenantId))}::jsonb)
    as v(i integer, name text, "searchText" text, initials text, tok jsonb), generate_series(0, 99) g`.execute(tx)

/** A hundred thousand customers with contacts, facts, keys and timelines, as fast as the server takes them. */
export async function fillHundredThousand(t: TestHouse): Promise<void> {
  const { tenantId, teamOne } = t.a
  await ownerTransaction(t.house.engine, async (tx) => {
    await addStaff(tx, tenantId, teamOne)
    await addCustomers(tx, tenantId)
    const each = sql`from customer c where c.tenant_id = ${tenantId}`
    const phone = sql`'+86137' || lpad((hashtext(c.id)::bigint & 99999999)::text, 8, '0')`
    await sql`insert into contact (tenant_id, id, customer_id, name, phone, phone_reversed, is_primary, created_at)
      select c.tenant_id, 'p' || c.id, c.id, substr(c.name, 4, 3), ${phone}, reverse(${phone}), true, ${BORN} ${each}`.execute(
      tx,
    )
    await sql`insert into customer_fact (tenant_id, customer_id) select c.tenant_id, c.id ${each}`.execute(tx)
    await sql`insert into customer_key (tenant_id, key, customer_id) select c.tenant_id, 'k:' || c.name, c.id ${each}`.execute(
      tx,
    )
    await sql`insert into customer_need (tenant_id, id, customer_id, words, source, recorded_at, recorded_by)
      select c.tenant_id, 'n' || c.id, c.id, '秋款', '', ${BORN}, '' ${each}`.execute(tx)
    await sql`insert into timeline_entry (tenant_id, id, customer_id, at, kind, title)
      select c.tenant_id, 't' || c.id || g, c.id, c.activity_at - g * interval '1 day', 'note', '' from customer c,
        generate_series(1, 2) g where c.tenant_id = ${tenantId}`.execute(tx)
    await sql`insert into customer_collaborator (tenant_id, customer_id, staff_id, created_at)
      select c.tenant_id, c.id, 'reptwoa', ${BORN} ${each} order by c.id limit 3000`.execute(tx)
  })
  for (const table of [
    'staff',
    'customer',
    'contact',
    'customer_fact',
    'customer_key',
    'customer_need',
    'timeline_entry',
    'customer_collaborator',
  ]) {
    await t.house.engine.script(`analyze ${table}`)
  }
}

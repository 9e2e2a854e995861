import { sql, type RawBuilder } from 'kysely'
import type { StaffId } from '@shared/kernel/ids'
import { hashToken } from '../../cloudfunctions/_kernel/session-actor'
import { ownerTransaction } from '../../cloudfunctions/_kernel/transaction'
import type { TestHouse } from '../support/test-house'

/** Who has what, by the last letters of its id: `customer:3` belongs to nth person 3. */
export interface State {
  customers: readonly number[]
  /** [customer, person] */
  collaborations: readonly (readonly [number, number])[]
  leads: readonly { owner: number; state: 'offered' | 'accepted' | 'discarded' }[]
  tickets: readonly { agent: number; state: 'assigned' | 'in_progress' | 'waiting' | 'closed' }[]
  /** [customer, holder] */
  plans: readonly (readonly [number, number])[]
}

export const run = async <T>(t: TestHouse, query: RawBuilder<T>): Promise<T[]> =>
  (await ownerTransaction(t.house.engine, (tx) => query.execute(tx))).rows

/** A person who may leave, with a session. */
export async function addLeaver(t: TestHouse, name: string): Promise<{ id: StaffId; session: string }> {
  const { tenantId, teamOne } = t.a
  await run(
    t,
    sql`insert into staff (tenant_id, id, name, phone, role, department_id, created_at)
      values (${tenantId}, ${name}, ${name}, ${`+86${name}`}, 'rep', ${teamOne}, '2026-01-01')`,
  )
  await run(
    t,
    sql`insert into session (tenant_id, token_hash, staff_id, created_at, expires_at)
      values (${tenantId}, ${hashToken(`secret-${name}`)}, ${name}, '2026-01-01', '2099-01-01')`,
  )
  const [row] = await run(t, sql<{ id: StaffId }>`select id from staff where id = ${name}`)
  if (row === undefined) throw new Error('the leaver was just added')
  return { id: row.id, session: `${tenantId}.secret-${name}` }
}

/** Writes a state of the company; every id begins with `prefix`. */
export async function writeState(
  t: TestHouse,
  prefix: string,
  people: readonly StaffId[],
  state: State,
): Promise<void> {
  const { tenantId } = t.a
  const at = t.clock.now()
  const who = (nth: number): StaffId | null => people[nth] ?? null
  const all: RawBuilder<unknown>[] = [
    sql`insert into channel (tenant_id, id, name, kind) values (${tenantId}, ${`${prefix}channel`}, ${prefix}, 'form')`,
    ...state.customers.flatMap((owner, i) => [
      sql`insert into customer (tenant_id, id, name, owner_id, stage, first_seen_at, activity_at, search_text, created_at, updated_at)
        values (${tenantId}, ${`${prefix}c${i}`}, ${`客户${i}`}, ${who(owner)}, 'active', ${at}, ${at}, '', ${at}, ${at})`,
      sql`insert into customer_fact (tenant_id, customer_id) values (${tenantId}, ${`${prefix}c${i}`})`,
    ]),
    ...state.collaborations.map(
      ([customer, person]) => sql`insert into customer_collaborator (tenant_id, customer_id, staff_id, created_at)
        select ${tenantId}, c.id, ${who(person)}::text, ${at}::timestamptz from customer c
        where c.id = ${`${prefix}c${customer}`} and c.owner_id is distinct from ${who(person)} on conflict do nothing`,
    ),
    ...state.leads.flatMap(({ owner, state: how }, i) => [
      sql`insert into lead (tenant_id, id, number, state, channel_id, name, company, wish, score, scores, grade, notes, answers,
          match, match_fields, owner_id, created_at, updated_at)
        values (${tenantId}, ${`${prefix}l${i}`}, ${`${prefix}L${i}`}, ${how}, ${`${prefix}channel`}, '陈女士', '', '订卫衣', 50, '[]',
          'B', '[]', '[]', 'new', '[]', ${who(owner)}, ${at}, ${at})`,
      sql`insert into inbox_item (tenant_id, id, staff_id, kind, subject_id, lead_id, title, why, tags, urgent_at, state, created_at)
        select ${tenantId}, ${`${prefix}li${i}`}, ${who(owner)}, 'lead_offer', ${`${prefix}l${i}`}, ${`${prefix}l${i}`}, '陈女士',
          '{"kind":"offer","acceptBy":null}', '[]', ${at}::timestamptz, 'open', ${at}::timestamptz where ${how === 'offered'}`,
    ]),
    ...state.tickets.map(
      (
        { agent, state: how },
        i,
      ) => sql`insert into ticket (tenant_id, id, number, kind, priority, state, words, agent_id, urgent_at,
          created_at, updated_at)
        values (${tenantId}, ${`${prefix}t${i}`}, ${`${prefix}T${i}`}, 'return', 'normal', ${how}, '想换码', ${who(agent)}, ${at}, ${at}, ${at})`,
    ),
    ...state.plans.flatMap(([customer, holder], i) => [
      sql`insert into followup_plan (tenant_id, id, customer_id, staff_id, due_at, what, state, created_at)
        select ${tenantId}, ${`${prefix}p${i}`}, c.id, ${who(holder)}::text, ${at}::timestamptz, '回访', 'open', ${at}::timestamptz
        from customer c where c.id = ${`${prefix}c${customer}`} on conflict do nothing`,
      sql`insert into inbox_item (tenant_id, id, staff_id, kind, subject_id, customer_id, title, why, tags, urgent_at, state, created_at)
        select ${tenantId}, ${`${prefix}pi${i}`}, p.staff_id, 'followup', p.customer_id, p.customer_id, '客户', '{"kind":"words","words":"回访"}',
          '[]', ${at}::timestamptz, 'open', ${at}::timestamptz from followup_plan p where p.id = ${`${prefix}p${i}`}`,
    ]),
  ]
  await ownerTransaction(t.house.engine, async (tx) => {
    for (const query of all) await query.execute(tx)
  })
}

export interface Owned {
  /** `customer:c1` */
  what: string
  who: string | null
  /** How it stands apart from whose it is. */
  how: string
}

/** Everything of a state and whose it is. */
export const readState = (t: TestHouse, prefix: string): Promise<Owned[]> =>
  run(
    t,
    sql<Owned>`
      select 'customer:' || id as what, owner_id as who, stage || name as how from customer where id ^@ ${prefix}
      union all select 'lead:' || id, owner_id, state || coalesce(wish, '') from lead where id ^@ ${prefix}
      union all select 'ticket:' || id, agent_id, state || words from ticket where id ^@ ${prefix}
      union all select 'plan:' || id, staff_id, state || what || due_at from followup_plan where id ^@ ${prefix}
      union all select 'beside:' || customer_id || staff_id, staff_id, '' from customer_collaborator where customer_id ^@ ${prefix}
      order by 1`,
  )

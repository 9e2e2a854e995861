import { sql } from 'kysely'
import { brandId, type CustomerId, type MemberId } from '@shared/kernel/ids'
import { hashToken } from '../../cloudfunctions/_kernel/session-actor'
import { ownerTransaction } from '../../cloudfunctions/_kernel/transaction'
import { word } from '../../cloudfunctions/_kernel/word'
import { customer } from '../../cloudfunctions/customer'
import { followup } from '../../cloudfunctions/followup'
import { tenant } from '../../cloudfunctions/tenant'
import { ticket } from '../../cloudfunctions/ticket'
import type { EngineKind } from '../support/test-engines'
import { openTestHouse, WORKDAY_MORNING, type TestHouse } from '../support/test-house'
import type { TestCompany } from '../support/test-people'

/** Messages stay in the ledger as intended; their delivery is another word's promise. */
const ledgerOnly = word('message', {}, { events: { 'message.deliver': async () => undefined } })

/** A house where tickets are answered; what leaves it stays in the ledger. */
export const openServiceHouse = (kind: EngineKind): Promise<TestHouse> =>
  openTestHouse(kind, [tenant, customer, followup, ticket, ledgerOnly])

export interface TestMember {
  id: MemberId
  session: string
}

/** A customer-side WeChat user with a session. */
export async function addMember(
  t: TestHouse,
  { tenantId }: TestCompany,
  member: { key: string; customerId?: CustomerId | null },
): Promise<TestMember> {
  const [id, secret] = [brandId<'Member'>(`member${member.key}`), `secret-of-member-${member.key}`]
  const born = '2026-01-01T00:00:00.000Z'
  await ownerTransaction(t.house.engine, async (tx) => {
    await sql`insert into member (tenant_id, id, openid, name, customer_id, created_at)
      values (${tenantId}, ${id}, ${`openid-${member.key}`}, ${`微信${member.key}`}, ${member.customerId ?? null}, ${born})`.execute(
      tx,
    )
    await sql`insert into session (tenant_id, token_hash, member_id, created_at, expires_at)
      values (${tenantId}, ${hashToken(secret)}, ${id}, ${born}, '2099-01-01')`.execute(tx)
  })
  return { id, session: `${tenantId}.${secret}` }
}

/** Runs SQL as the database's owner: what tests put in or look up beside the product. */
export const rowsOf = async <T>(t: TestHouse, query: ReturnType<typeof sql<T>>): Promise<readonly T[]> =>
  (await ownerTransaction(t.house.engine, (tx) => query.execute(tx))).rows

/** What tests of tickets and surveys write, whatever refers to another first. */
const written = [
  'recovery',
  'survey',
  'inbox_item',
  'ticket_entry',
  'ticket',
  'message',
  'timeline_entry',
  'job',
  'outbox',
  'replay',
]

/** The people and customers stay, whatever happened to them is gone, and it is that Wednesday morning again. */
export async function startAnew(t: TestHouse): Promise<void> {
  await ownerTransaction(t.house.engine, async (tx) => {
    for (const table of written) await sql`delete from ${sql.table(table)}`.execute(tx)
    await sql`update customer_fact set scores = '{}'`.execute(tx)
    await sql`update credit_wallet set credits = 3, is_banned = false`.execute(tx)
  })
  t.clock.set(WORKDAY_MORNING)
}

/** Statements of the last call of a procedure, its session's beside. */
export const statementsOf = (t: TestHouse, procedure: string): number =>
  (t.logs.filter(({ event, fields }) => event === 'call' && fields.procedure === procedure).at(-1)?.fields.statements ??
    0) - 1

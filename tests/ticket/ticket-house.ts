import { sql } from 'kysely'
import type { Inputs, Outputs } from '@shared/contract'
import { brandId, type CustomerId, type MemberId, type StaffId, type TicketId } from '@shared/kernel/ids'
import { maySeeAttached } from '../../cloudfunctions/_gateway/attached'
import { hashToken } from '../../cloudfunctions/_kernel/session-actor'
import { ownerTransaction } from '../../cloudfunctions/_kernel/transaction'
import type { Word } from '../../cloudfunctions/_kernel/word'
import { word } from '../../cloudfunctions/_kernel/word'
import { calendar } from '../../cloudfunctions/calendar'
import { customer } from '../../cloudfunctions/customer'
import { file } from '../../cloudfunctions/file'
import { followup } from '../../cloudfunctions/followup'
import { staff } from '../../cloudfunctions/staff'
import { tenant } from '../../cloudfunctions/tenant'
import { ticket } from '../../cloudfunctions/ticket'
import { addOrders, addProducts } from '../../cloudfunctions/trade/trade.service'
import { addCustomer, at } from '../lead/lead-house'
import type { EngineKind } from '../support/test-engines'
import { ok, openTestHouse, type TestHouse } from '../support/test-house'
import type { TestCompany } from '../support/test-people'

/** Messages stay in the ledger as intended; their delivery is another word's promise. */
const ledgerOnly = word('message', {}, { events: { 'message.deliver': async () => undefined } })

const BORN = '2026-01-01T00:00:00.000Z'

/** Lets a member sign in; `phone` is verified. @returns the session */
export async function addMember(
  t: TestHouse,
  company: TestCompany,
  member: { id: string; name: string; customerId?: CustomerId | null; phone?: string | null },
): Promise<{ memberId: MemberId; session: string }> {
  const { tenantId } = company
  const { id, name, customerId = null, phone = null } = member
  const secret = `secret-of-${id}`
  await ownerTransaction(t.house.engine, async (tx) => {
    await sql`insert into member (tenant_id, id, openid, name, customer_id, phone, phone_verified_at, created_at)
      values (${tenantId}, ${id}, ${`openid-${id}`}, ${name}, ${customerId}, ${phone},
        ${phone === null ? null : BORN}::timestamptz, ${BORN})`.execute(tx)
    await sql`insert into session (tenant_id, token_hash, member_id, created_at, expires_at)
      values (${tenantId}, ${hashToken(secret)}, ${id}, ${BORN}, '2099-01-01')`.execute(tx)
  })
  return { memberId: brandId(id), session: `${tenantId}.${secret}` }
}

/** Adds an agent (客服) of company A who is on duty. @returns who they are and their session */
export async function addAgent(t: TestHouse, id: string, name: string): Promise<{ id: StaffId; session: string }> {
  const { tenantId, root } = t.a
  const secret = `secret-of-${id}`
  await ownerTransaction(t.house.engine, async (tx) => {
    await sql`insert into staff (tenant_id, id, name, phone, role, department_id, wecom_userid, created_at)
      values (${tenantId}, ${id}, ${name}, ${`+86138${id.length}${id.charCodeAt(0)}12345`}, 'agent', ${root}, ${id}, ${BORN})`.execute(
      tx,
    )
    await sql`insert into session (tenant_id, token_hash, staff_id, created_at, expires_at)
      values (${tenantId}, ${hashToken(secret)}, ${id}, ${BORN}, '2099-01-01')`.execute(tx)
  })
  return { id: brandId(id), session: `${tenantId}.${secret}` }
}

export interface ServiceHouse extends TestHouse {
  /** 云裳服饰 of repOne, with one order. */
  customerId: CustomerId
  orderId: string
  /** Ms Chen of 云裳服饰, known by her verified phone. */
  chen: { memberId: MemberId; session: string }
  /** Somebody nobody knows. */
  stranger: { memberId: MemberId; session: string }
}

/** A house where company A has a customer with an order, two members, and one agent on duty. */
export async function openServiceHouse(kind: EngineKind, more: readonly Word[] = []): Promise<ServiceHouse> {
  const words = [tenant, staff, calendar, file, customer, followup, ticket, ledgerOnly, ...more]
  const t = await openTestHouse(kind, words, { maySeeAttached })
  const phone = '+8613900008000'
  const { customerId } = await addCustomer(t, {
    name: '杭州云裳服饰有限公司',
    shortName: '云裳服饰',
    ownerId: t.a.repOne.id,
    contact: { name: '陈敏', phone },
  })
  await at(t, async (scope) => {
    await addProducts(scope, [{ id: 'hoodie', name: '连帽卫衣', category: '卫衣', priceFen: 9_900 }])
    const lines = [{ productId: 'hoodie', quantity: 200, amountFen: 1_980_000 }]
    const order = { id: 'order1', number: 'SO-1', customerId, orderedAt: BORN, state: 'delivered' as const, lines }
    await addOrders(scope, [order])
  })
  const chen = await addMember(t, t.a, { id: 'memberchen', name: '微信陈', customerId, phone })
  const stranger = await addMember(t, t.a, { id: 'memberwho', name: '路人' })
  return Object.assign(t, { customerId, orderId: 'order1', chen, stranger })
}

type Asked = Partial<Inputs['ticket']['submit']>

/** Submits as Ms Chen unless told otherwise. */
export const submitTicket = async (
  t: ServiceHouse,
  asked: Asked = {},
  session = t.chen.session,
): Promise<Outputs['ticket']['submit']> =>
  ok(await t.call(session, ['ticket', 'submit'], { kind: 'return', words: '尺码偏小，想换大一码', ...asked }))

export const ticketOf = (t: TestHouse, ticketId: TicketId) =>
  at(t, ({ tx, tenantId }) =>
    tx
      .selectFrom('ticket')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('id', '=', ticketId)
      .executeTakeFirstOrThrow(),
  )

export const factsOf = (t: ServiceHouse) =>
  at(t, ({ tx, tenantId }) =>
    tx
      .selectFrom('customer_fact')
      .select(['open_tickets', 'ticket_count', 'complaint_count', 'last_ticket_at'])
      .where('tenant_id', '=', tenantId)
      .where('customer_id', '=', t.customerId)
      .executeTakeFirstOrThrow(),
  )

/** What stands open in a colleague's inbox, as the phone gets it. */
export const inboxOf = async (t: TestHouse, session: string) =>
  ok(await t.call(session, ['followup', 'inbox'], { kind: null, cursor: null })).items

import { sql } from 'kysely'
import type { ContactId, CustomerId, LeadId, StaffId } from '@shared/kernel/ids'
import type { ChannelKind } from '@shared/lead/lead.types'
import { Aftermath } from '../../cloudfunctions/_kernel/aftermath'
import type { At } from '../../cloudfunctions/_kernel/at'
import { ownerTransaction, withTenant } from '../../cloudfunctions/_kernel/transaction'
import { word } from '../../cloudfunctions/_kernel/word'
import { customer } from '../../cloudfunctions/customer'
import { createCustomer, type NewCustomer } from '../../cloudfunctions/customer/customer.service'
import { followup } from '../../cloudfunctions/followup'
import { lead } from '../../cloudfunctions/lead'
import { tenant } from '../../cloudfunctions/tenant'
import type { EngineKind } from '../support/test-engines'
import { ok, openTestHouse, type TestHouse } from '../support/test-house'
import type { TestCompany } from '../support/test-people'

/** Messages stay in the ledger as intended; their delivery is another word's promise. */
const ledgerOnly = word('message', {}, { events: { 'message.deliver': async () => undefined } })

/** Adds a channel that strangers reach by its key. */
export async function addChannel(
  t: TestHouse,
  company: TestCompany,
  channel: { id: string; name: string; kind: ChannelKind; key: string | null },
): Promise<void> {
  const { id, name, kind, key } = channel
  await ownerTransaction(t.house.engine, async (tx) => {
    await sql`insert into channel (tenant_id, id, name, kind, form_key)
      values (${company.tenantId}, ${id}, ${name}, ${kind}, ${key})`.execute(tx)
    if (key !== null)
      await sql`insert into door (kind, key, tenant_id, target) values ('form', ${key}, ${company.tenantId}, ${id})`.execute(
        tx,
      )
  })
}

/** A house where company A takes leads through a form (key `form-a`), a web site (`web-a`), and by hand. */
export async function openLeadHouse(kind: EngineKind): Promise<TestHouse> {
  const t = await openTestHouse(kind, [tenant, customer, followup, lead, ledgerOnly])
  await addChannel(t, t.a, { id: 'chanform', name: '小程序', kind: 'form', key: 'form-a' })
  await addChannel(t, t.a, { id: 'chanweb', name: '官网', kind: 'web', key: 'web-a' })
  await addChannel(t, t.a, { id: 'chanhand', name: '电话咨询', kind: 'manual', key: null })
  await addChannel(t, t.b, { id: 'chanform', name: '小程序', kind: 'form', key: 'form-b' })
  return t
}

/** Works in one transaction of company A, as an operation would. */
export const at = <T>(t: TestHouse, work: (scope: At) => Promise<T>): Promise<T> =>
  withTenant(t.house.engine, t.a.tenantId, async (tx) => {
    const now = t.clock.now()
    const { newId } = t.house
    const after = new Aftermath(null, now, newId)
    const result = await work({ tx, tenantId: t.a.tenantId, now, newId, after })
    await after.write(tx, t.a.tenantId, null)
    return result
  })

/** A customer of company A. */
export const addCustomer = (
  t: TestHouse,
  draft: Partial<NewCustomer> & Pick<NewCustomer, 'name' | 'ownerId' | 'contact'>,
): Promise<{ customerId: CustomerId; contactId: ContactId }> =>
  at(t, (scope) => createCustomer(scope, { origin: { title: '建客户', words: '', actorName: '' }, ...draft }))

/** A matcher for a text that holds this. */
export const saying = (part: string): unknown => expect.stringContaining(part)

/** Everything one may type, left empty. */
export const nothing = { name: '', phone: '', company: '', wish: '', email: '', region: '', pasted: '' }

export type Typed = Partial<typeof nothing> & { formKey?: string; answers?: Record<string, unknown> }

/** What a visitor types into the form. */
export const typed = (fields: Typed) => ({ ...nothing, answers: {}, formKey: 'form-a', ...fields })

export const submit = async (t: TestHouse, fields: Typed, requestId?: string) =>
  ok(await t.call(undefined, ['lead', 'submit'], typed(fields), requestId))

/** Only these reps are on duty. */
export const setDuty = (t: TestHouse, staffIds: readonly StaffId[]): Promise<void> =>
  at(t, async ({ tx, tenantId }) => {
    await sql`update staff set is_on_duty = (id = any(${staffIds}::text[])) where tenant_id = ${tenantId}`.execute(tx)
  })

export const leadsOf = (t: TestHouse) =>
  at(t, ({ tx, tenantId }) =>
    tx.selectFrom('lead').selectAll().where('tenant_id', '=', tenantId).orderBy('id').execute(),
  )

/** The newest lead of company A. */
export async function newestLead(t: TestHouse) {
  const lead = (await leadsOf(t)).at(-1)
  if (lead === undefined) throw new Error('there is no lead')
  return lead
}

export const countOf = (t: TestHouse, table: 'lead' | 'lead_submission' | 'collision' | 'customer'): Promise<number> =>
  at(t, async ({ tx, tenantId }) => {
    const rows = await tx.selectFrom(table).select('id').where('tenant_id', '=', tenantId).execute()
    return rows.length
  })

/** Open inbox items of a colleague, as kinds with what they say. */
export const inboxOf = async (t: TestHouse, session: string) =>
  ok(await t.call(session, ['followup', 'inbox'], { kind: null, cursor: null })).items

/** Messages to one colleague, oldest first. */
export const messagesTo = (t: TestHouse, staffId: StaffId) =>
  at(t, ({ tx, tenantId }) =>
    tx
      .selectFrom('message')
      .select(['title', 'body', 'page', 'occasion_key'])
      .where('tenant_id', '=', tenantId)
      .where('staff_id', '=', staffId)
      .orderBy('id')
      .execute(),
  )

export const assignmentsOf = (t: TestHouse, leadId: LeadId) =>
  at(t, ({ tx, tenantId }) =>
    tx
      .selectFrom('lead_assignment')
      .select(['staff_id', 'outcome'])
      .where('tenant_id', '=', tenantId)
      .where('lead_id', '=', leadId)
      .orderBy('at')
      .orderBy('id')
      .execute(),
  )

/** Statements of the last call of a procedure. */
export const statementsOf = (t: TestHouse, procedure: string): number =>
  t.logs.filter(({ event, fields }) => event === 'call' && fields.procedure === procedure).at(-1)?.fields.statements ??
  0

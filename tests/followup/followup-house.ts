import { sql } from 'kysely'
import type { CustomerId, StaffId } from '@shared/kernel/ids'
import { Aftermath } from '../../cloudfunctions/_kernel/aftermath'
import type { At } from '../../cloudfunctions/_kernel/at'
import { withTenant } from '../../cloudfunctions/_kernel/transaction'
import { createCustomer } from '../../cloudfunctions/customer/customer.service'
import type { Grade } from '../../cloudfunctions/customer/customer.types'
import { word } from '../../cloudfunctions/_kernel/word'
import { followup } from '../../cloudfunctions/followup'
import type { EngineKind } from '../support/test-engines'
import { openTestHouse, type TestHouse } from '../support/test-house'

/** Works in one transaction of company A, as a later word's operation or event would, a moment after the last. */
export const at = <T>(t: TestHouse, work: (scope: At) => Promise<T>): Promise<T> =>
  withTenant(t.house.engine, t.a.tenantId, async (tx) => {
    t.clock.advance(1)
    const now = t.clock.now()
    const { newId } = t.house
    const after = new Aftermath(null, now, newId)
    const result = await work({ tx, tenantId: t.a.tenantId, now, newId, after })
    await after.write(tx, t.a.tenantId, null)
    return result
  })

/** A customer of company A with the contact 陈女士. */
export const addCustomer = (
  t: TestHouse,
  customer: { name: string; ownerId: StaffId | null; grade?: Grade },
): Promise<CustomerId> =>
  at(t, async (scope) => {
    const contact = { name: '陈女士', phone: '+8613800138000' }
    const origin = { title: '建客户', words: '', actorName: '' }
    return (await createCustomer(scope, { ...customer, contact, origin })).customerId
  })

/** Everything that is or was in somebody's inbox, oldest first. */
export const itemsOf = (t: TestHouse, staffId: StaffId) =>
  at(t, ({ tx, tenantId }) =>
    tx
      .selectFrom('inbox_item')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('staff_id', '=', staffId)
      .orderBy('created_at')
      .orderBy('subject_id')
      .execute(),
  )

/** What this word told others: the topics they handle, in the order they were heard. */
export interface Heard {
  topic: string
  payload: unknown
}

/** A house with the word followup, where messages stay in the ledger and the word lead only listens. */
export async function openFollowupHouse(kind: EngineKind): Promise<{ t: TestHouse; heard: Heard[] }> {
  const heard: Heard[] = []
  const listen = (topic: string) => async (event: { payload: unknown }) => {
    heard.push({ topic, payload: event.payload })
  }
  const message = word('message', {}, { events: { 'message.deliver': async () => undefined } })
  const events = { 'followup.logged': listen('followup.logged'), 'followup.silent': listen('followup.silent') }
  return { t: await openTestHouse(kind, [followup, message, word('lead', {}, { events })]), heard }
}

/** The messages queued for somebody, oldest first. */
export const messagesTo = (t: TestHouse, staffId: StaffId) =>
  at(t, async ({ tx, tenantId }) => {
    const rows = await tx
      .selectFrom('message')
      .select(['title', 'body', 'reason', 'page', 'created_at', 'occasion_key'])
      .where('tenant_id', '=', tenantId)
      .where('staff_id', '=', staffId)
      .orderBy('created_at')
      .orderBy('id')
      .execute()
    return rows
  })

/** Every plan of a customer or lead, oldest first. */
export const plansOf = (t: TestHouse, subjectId: string) =>
  at(t, async ({ tx, tenantId }) => {
    const result = await sql<{ id: string; what: string; state: string; staff_id: StaffId; escalation: number }>`
      select id, what, state, staff_id, escalation from followup_plan
      where tenant_id = ${tenantId} and (customer_id = ${subjectId} or lead_id = ${subjectId})
      order by created_at, id`.execute(tx)
    return result.rows
  })

/** What the card and the lists know about a customer's follow-ups. */
export const factsOf = (t: TestHouse, customerId: CustomerId) =>
  at(t, ({ tx, tenantId }) =>
    tx
      .selectFrom('customer_fact')
      .innerJoin('customer', 'customer.id', 'customer_fact.customer_id')
      .select([
        'followup_count',
        'last_followup_at',
        'next_followup_at',
        'next_followup_what',
        'activity_at',
        'owner_id',
      ])
      .where('customer.tenant_id', '=', tenantId)
      .where('customer_fact.tenant_id', '=', tenantId)
      .where('customer_fact.customer_id', '=', customerId)
      .executeTakeFirstOrThrow(),
  )

/** The timeline of a customer or lead, oldest first. */
export const timelineOf = (t: TestHouse, subjectId: string) =>
  at(t, async ({ tx, tenantId }) => {
    const result = await sql<{ kind: string; title: string; words: string; actor_name: string }>`
      select kind, title, words, actor_name from timeline_entry
      where tenant_id = ${tenantId} and (customer_id = ${subjectId} or lead_id = ${subjectId}) order by at, id`.execute(
      tx,
    )
    return result.rows
  })

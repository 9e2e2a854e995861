import { sql } from 'kysely'
import { brandId, type CustomerId, type LeadId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { InboxDraft } from '../../cloudfunctions/followup/followup.service'
import {
  closeInbox,
  handPlan,
  moveInbox,
  movePlans,
  planNext,
  pushInbox,
} from '../../cloudfunctions/followup/followup.service'
import { engineKinds } from '../support/test-engines'
import { openTestHouse, type TestHouse } from '../support/test-house'
import { china } from '../calendar/calendars'
import { addCustomer, at, itemsOf } from './followup-house'

const lead = (name: string): LeadId => brandId<'Lead'>(name)

describe.each(engineKinds)('what other words ask of the inbox on %s', (kind) => {
  let t: TestHouse
  let customerId: CustomerId
  beforeAll(async () => {
    t = await openTestHouse(kind, [])
    customerId = await addCustomer(t, { name: '云裳服饰', ownerId: t.a.repOne.id })
  })
  afterAll(() => t.close())

  const offer = (leadId: LeadId, changes: Partial<InboxDraft> = {}): InboxDraft => ({
    staffId: t.a.repOne.id,
    kind: 'lead_offer',
    subjectId: leadId,
    leadId,
    title: '尚品百货 · 李女士',
    why: { kind: 'offer', acceptBy: china('2026-11-18 10:30') },
    tags: [{ words: 'A 级', tone: 'good' }],
    grade: 'A',
    phone: '138****8000',
    dueAt: china('2026-11-18 10:30'),
    ...changes,
  })
  const plansOf = (customer: CustomerId) =>
    at(t, async ({ tx, tenantId }) => {
      const result = await sql<{ what: string; state: string; due_at: Instant }>`
        select what, state, due_at from followup_plan
        where tenant_id = ${tenantId} and customer_id = ${customer} order by created_at, id`.execute(tx)
      return result.rows
    })

  test('the same thing pushed twice to the same person is one item that says the newest', async () => {
    await at(t, (scope) => pushInbox(scope, [offer(lead('leadone')), offer(lead('leadtwo'))]))
    await at(t, (scope) => pushInbox(scope, [offer(lead('leadone'), { title: '尚品百货 · 李经理' })]))
    const items = await itemsOf(t, t.a.repOne.id)
    expect(items.map((item) => item.title)).toEqual(['尚品百货 · 李经理', '尚品百货 · 李女士'])
    expect(items[0]).toMatchObject({ state: 'open', phone: '138****8000', grade: 'A' })
  })

  test('closing takes only the named kinds, person and subject, and keeps what closed them', async () => {
    await at(t, (scope) => pushInbox(scope, [offer(lead('leadone'), { staffId: t.a.repTwo.id })]))
    await at(t, ({ tx, tenantId }) =>
      closeInbox(tx, tenantId, { subjectId: 'leadone', kinds: ['lead_offer'], staffId: t.a.repOne.id, closedBy: 'x' }),
    )
    expect((await itemsOf(t, t.a.repOne.id)).map((item) => [item.subject_id, item.state, item.closed_by])).toEqual([
      ['leadone', 'done', 'x'],
      ['leadtwo', 'open', null],
    ])
    expect((await itemsOf(t, t.a.repTwo.id)).map((item) => item.state)).toEqual(['open'])
  })

  test('a next step replaces the one before, and waits out of sight until the morning of its day', async () => {
    const dueAt = china('2026-11-20 10:00')
    await at(t, (scope) =>
      planNext(scope, { customerId, staffId: t.a.repTwo.id, dueAt: china('2026-11-18 15:00'), what: '寄样衣' }),
    )
    await at(t, (scope) => planNext(scope, { customerId, staffId: t.a.repTwo.id, dueAt, what: '寄报价' }))
    expect(await plansOf(customerId)).toEqual([
      { what: '寄样衣', state: 'replaced', due_at: china('2026-11-18 15:00') },
      { what: '寄报价', state: 'open', due_at: dueAt },
    ])
    const items = (await itemsOf(t, t.a.repTwo.id)).filter((item) => item.kind === 'followup')
    expect(items.map((item) => [item.state, item.title, item.wake_at])).toEqual([
      ['done', '云裳服饰 · 陈女士', null],
      ['snoozed', '云裳服饰 · 陈女士', china('2026-11-20 00:00')],
    ])
    const fact = await at(t, ({ tx, tenantId }) =>
      tx.selectFrom('customer_fact').selectAll().where('tenant_id', '=', tenantId).executeTakeFirstOrThrow(),
    )
    expect(fact).toMatchObject({ next_followup_at: dueAt, next_followup_what: '寄报价' })
  })

  test('a closed follow-up item takes its plan along, so nothing reminds of it', async () => {
    await at(t, ({ tx, tenantId }) => closeInbox(tx, tenantId, { subjectId: customerId, closedBy: 'y' }))
    expect((await plansOf(customerId)).map((plan) => plan.state)).toEqual(['replaced', 'replaced'])
  })

  test('a plan of a lead looks like the lead did and goes with it to the customer', async () => {
    const leadId = lead('leadtwo')
    const dueAt = china('2026-11-18 16:00')
    await at(t, (scope) => planNext(scope, { leadId, staffId: t.a.repOne.id, dueAt, what: '打电话' }))
    await at(t, async (scope) => {
      await movePlans(scope, { fromLeadId: leadId, toCustomerId: customerId })
      await moveInbox(scope, { fromLeadId: leadId, toCustomerId: customerId })
    })
    const items = await itemsOf(t, t.a.repOne.id)
    expect(items.find((item) => item.kind === 'followup')).toMatchObject({
      title: '尚品百货 · 李女士',
      subject_id: customerId,
      customer_id: customerId,
      state: 'open',
      phone: null,
    })
    expect(items.find((item) => item.kind === 'lead_offer' && item.state === 'open')).toMatchObject({
      subject_id: leadId,
      customer_id: customerId,
    })
    expect((await plansOf(customerId)).filter((plan) => plan.state === 'open')).toEqual([
      { what: '打电话', state: 'open', due_at: dueAt },
    ])
  })

  test('a plan handed on keeps its due time; who holds none has none to hand on', async () => {
    const hand = { customerId, fromStaffId: t.a.repOne.id, toStaffId: t.a.repTwo.id }
    expect(await at(t, (scope) => handPlan(scope, { ...hand, fromStaffId: t.a.repFour.id }))).toBeNull()
    expect(await at(t, (scope) => handPlan(scope, hand))).toMatchObject({ what: '打电话' })
    expect((await plansOf(customerId)).filter((plan) => plan.state === 'open')).toEqual([
      { what: '打电话', state: 'open', due_at: china('2026-11-18 16:00') },
    ])
    const open = (await itemsOf(t, t.a.repTwo.id)).filter((item) => item.kind === 'followup' && item.state === 'open')
    expect(open.map((item) => [item.title, item.phone])).toEqual([['云裳服饰 · 陈女士', null]])
    await at(t, (scope) => handPlan(scope, { ...hand, fromStaffId: t.a.repTwo.id, toStaffId: t.a.repOne.id }))
  })

  test('a customer that has a plan keeps it when a lead with another plan becomes part of it', async () => {
    const leadId = lead('leadthree')
    const dueAt = china('2026-11-18 17:00')
    await at(t, (scope) => pushInbox(scope, [offer(leadId)]))
    await at(t, (scope) => planNext(scope, { leadId, staffId: t.a.repOne.id, dueAt, what: '加微信' }))
    await at(t, (scope) => movePlans(scope, { fromLeadId: leadId, toCustomerId: customerId }))
    expect((await plansOf(customerId)).filter((plan) => plan.state === 'open').map((plan) => plan.what)).toEqual([
      '打电话',
    ])
    const open = (await itemsOf(t, t.a.repOne.id)).filter((item) => item.kind === 'followup' && item.state === 'open')
    expect(open).toHaveLength(1)
  })
})

import { addMs, DAY_MS, HOUR_MS, MINUTE_MS } from '@shared/kernel/instant'
import { isCreditCode } from '@shared/customer/credit-code.rules'
import { parsePhones } from '@shared/kernel/phone'
import { WORKDAY_MORNING } from '../support/test-house'
import { makeWorld, worldAt } from './demo-house'

const NIGHT = '2026-11-18T15:40:00.000Z'
const SUNDAY = '2026-11-22T05:00:00.000Z'
const BEFORE_DAWN = '2026-11-18T20:30:00.000Z'

describe('the demo company in memory', () => {
  test('the same moment gives the same rows, to the last letter', async () => {
    const [one, other] = [await makeWorld(WORKDAY_MORNING), await makeWorld(WORKDAY_MORNING)]
    expect(JSON.stringify(one.rows)).toBe(JSON.stringify(other.rows))
  })

  test('another hour of the same day gives the same people, customers and orders of the past', async () => {
    const [morning, night] = [await worldAt(WORKDAY_MORNING), await worldAt(NIGHT)]
    const today = addMs(WORKDAY_MORNING, -10 * HOUR_MS)
    expect(night.rows.staff).toEqual(morning.rows.staff)
    expect(night.rows.customer.map(({ name }) => name)).toEqual(morning.rows.customer.map(({ name }) => name))
    const past = (rows: typeof morning.rows.sales_order) =>
      rows.filter(({ ordered_at: at }) => String(at) < today).map(({ number, amount_fen: amount }) => [number, amount])
    expect(past(night.rows.sales_order)).toEqual(past(morning.rows.sales_order))
  })

  test('another day gives another company', async () => {
    const [one, other] = [await makeWorld(WORKDAY_MORNING), await makeWorld(addMs(WORKDAY_MORNING, DAY_MS))]
    expect(other.rows.customer[5]?.name).not.toBe(one.rows.customer[5]?.name)
  })

  test.each([WORKDAY_MORNING, NIGHT, SUNDAY, BEFORE_DAWN])(
    'nothing has happened later than %s; only plans, deadlines and appointments lie ahead',
    async (now) => {
      const { rows } = await worldAt(now)
      const deadlines = ['due_at', 'accept_by', 'first_due_at', 'resolve_due_at']
      const ahead = new Set([...deadlines, 'wake_at', 'urgent_at', 'run_at', 'settled_at', 'next_followup_at'])
      for (const [table, list] of Object.entries(rows))
        for (const row of list)
          for (const [column, value] of Object.entries(row))
            if (/_at$|^at$/.test(column) && !ahead.has(column) && typeof value === 'string' && value > now)
              throw new Error(`${table}.${column} is at ${value}`)
      for (const { run_at: runAt } of rows.outbox) expect(runAt > now).toBe(true)
      for (const { settled_at: at } of rows.message) expect(String(at) <= addMs(now, MINUTE_MS)).toBe(true)
    },
  )

  test.each([WORKDAY_MORNING, NIGHT, SUNDAY, BEFORE_DAWN])(
    'every rep finds five to twenty-five things at %s, some of them late',
    async (now) => {
      const { rows } = await worldAt(now)
      const reps = rows.staff.filter(({ role }) => role === 'rep')
      for (const rep of reps) {
        const open = rows.inbox_item.filter((item) => item.staff_id === rep.id && item.state === 'open')
        expect(open.length).toBeGreaterThanOrEqual(5)
        expect(open.length).toBeLessThanOrEqual(25)
        expect(open.some(({ kind, due_at: due }) => kind === 'followup' && String(due) < now)).toBe(true)
      }
      const [first] = reps
      const offers = rows.inbox_item.filter(
        ({ staff_id: id, kind, state }) => id === first?.id && kind === 'lead_offer' && state === 'open',
      )
      expect(offers.length).toBeGreaterThanOrEqual(1)
    },
  )

  test.each([WORKDAY_MORNING, NIGHT, SUNDAY, BEFORE_DAWN])(
    'twelve tickets lie on the desk at %s: one late, one nearly, a complaint, two nobody has, two that wait for the customer',
    async (now) => {
      const { rows } = await worldAt(now)
      const open = rows.ticket.filter(({ state }) => state !== 'resolved' && state !== 'closed')
      const unanswered = open.filter(({ first_responded_at: at }) => at === null)
      expect(open).toHaveLength(12)
      expect(unanswered.filter(({ first_risk: risk }) => risk === 'breached')).toHaveLength(1)
      expect(unanswered.filter(({ first_risk: risk }) => risk === 'warned')).toHaveLength(1)
      expect(open.filter(({ kind }) => kind === 'complaint')).toHaveLength(1)
      expect(open.filter(({ agent_id: agent }) => agent === null)).toHaveLength(2)
      expect(open.filter(({ state }) => state === 'waiting')).toHaveLength(2)
      const [first] = rows.member
      expect(open.filter(({ member_id: member }) => member === first?.id).length).toBeGreaterThanOrEqual(2)
    },
  )

  test('tickets of every kind were resolved, most in time and well rated, a few reopened, and bad ratings led to something', async () => {
    const { rows } = await worldAt(WORKDAY_MORNING)
    const ended = rows.ticket.filter(({ resolved_at: at }) => at !== null)
    const share = (part: readonly unknown[], whole: readonly unknown[]): number => part.length / whole.length
    expect(new Set(ended.map(({ kind }) => kind)).size).toBe(7)
    expect(
      share(
        ended.filter(({ first_risk: risk }) => risk === 'breached'),
        ended,
      ),
    ).toBeLessThan(0.25)
    expect(
      share(
        ended.filter(({ reopened }) => (reopened ?? 0) > 0),
        ended,
      ),
    ).toBeLessThan(0.12)
    const stars = rows.survey.flatMap(({ score }) => score ?? [])
    expect(
      share(
        stars.filter((score) => score >= 4),
        stars,
      ),
    ).toBeGreaterThan(0.7)
    expect(rows.recovery).toHaveLength(stars.filter((score) => score <= 2).length)
    expect(new Set(rows.recovery.map(({ survey_id: survey }) => survey)).size).toBe(rows.recovery.length)
    expect(new Set(rows.recovery.map(({ state }) => state))).toEqual(new Set(['open', 'doing', 'done']))
    const told = new Set(rows.ticket_entry.flatMap(({ kind, ticket_id: id }) => (kind === 'recovery' ? id : [])))
    expect(rows.recovery.filter(({ state }) => state === 'done').every(({ ticket_id: id }) => told.has(id ?? ''))).toBe(
      true,
    )
  })

  test('nobody is asked twice within a week how it went, and only who can answer', async () => {
    const { rows } = await worldAt(WORKDAY_MORNING)
    const asked = rows.survey.map(({ customer_id: customer, asked_at: at }) => `${customer} ${at}`).sort()
    asked.forEach((one, nth) => {
      const [customer, at] = one.split(' ')
      const [before, atBefore] = (asked[nth - 1] ?? ' ').split(' ')
      if (customer === before)
        expect(Date.parse(String(at)) - Date.parse(String(atBefore))).toBeGreaterThanOrEqual(7 * DAY_MS)
    })
    expect(rows.survey.every(({ member_id: member }) => member !== null)).toBe(true)
  })

  test('every number can be called, every userid is in lower case, and nobody is there twice', async () => {
    const { rows } = await worldAt(WORKDAY_MORNING)
    const phones = rows.contact.flatMap(({ phone }) => phone ?? [])
    expect(phones.map((phone) => parsePhones(phone)[0]?.e164)).toEqual(phones)
    const userids = rows.staff.map(({ wecom_userid: userid }) => userid)
    expect(userids.every((userid) => /^[a-z]+\d*$/.test(userid ?? ''))).toBe(true)
    expect(new Set(userids).size).toBe(50)
    expect(new Set(rows.staff.map(({ name }) => name)).size).toBe(50)
    expect(rows.customer.every(({ credit_code: code }) => !code || isCreditCode(code))).toBe(true)
  })

  test('leads come over eight channels and reach every state, most answered in time, a few to nobody’s credit', async () => {
    const { rows } = await worldAt(WORKDAY_MORNING)
    expect(new Set(rows.lead.map(({ channel_id: id }) => id)).size).toBe(8)
    const states = new Set(rows.lead.map(({ state }) => state))
    for (const state of ['offered', 'accepted', 'converted', 'attached', 'discarded'] as const)
      expect(states.has(state)).toBe(true)
    const answered = rows.lead.flatMap(({ response_working_minutes: minutes }) => minutes ?? [])
    const inTime = answered.filter((minutes) => minutes <= 30).length / answered.length
    expect(inTime).toBeGreaterThan(0.6)
    expect(inTime).toBeLessThan(0.95)
    const share = rows.collision.length / rows.lead.length
    expect(share).toBeGreaterThan(0.04)
    expect(share).toBeLessThan(0.09)
  })

  test.each([0, 3, 5, 9])('nobody has the same open item twice, nor the same message, %s days later', async (days) => {
    const { rows } = await makeWorld(addMs('2026-11-24T05:52:11.000Z', days * DAY_MS), 0.3)
    const open = rows.inbox_item.filter(({ state }) => state !== 'done')
    const items = open.map(({ staff_id: staff, kind, subject_id: subject }) => `${staff} ${kind} ${subject}`)
    expect(new Set(items).size).toBe(items.length)
    const occasions = rows.message.map(({ occasion_key: occasion }) => occasion)
    expect(new Set(occasions).size).toBe(occasions.length)
  })

  test('an average order is worth between three and eighty thousand yuan', async () => {
    const { rows } = await worldAt(WORKDAY_MORNING)
    const sum = rows.sales_order.reduce((total, { amount_fen: amount }) => total + Number(amount), 0)
    const yuan = sum / rows.sales_order.length / 100
    expect(yuan).toBeGreaterThan(3_000)
    expect(yuan).toBeLessThan(80_000)
  })
})

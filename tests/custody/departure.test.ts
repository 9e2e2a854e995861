import fc from 'fast-check'
import { sql } from 'kysely'
import type { Successors } from '@shared/custody/departure.types'
import type { StaffId } from '@shared/kernel/ids'
import { customer } from '../../cloudfunctions/customer'
import { custody } from '../../cloudfunctions/custody'
import { followup } from '../../cloudfunctions/followup'
import { session } from '../../cloudfunctions/session'
import { staff } from '../../cloudfunctions/staff'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, openTestHouse, type TestHouse } from '../support/test-house'
import { addLeaver, readState, run, writeState, type State } from './departure-state'

/** Columns that name a colleague, and what a departure does with them. A new one needs a line here, and its move in depart-staff. */
const handedOver = {
  'collision.newcomer_id': 'moves while nobody decided',
  'collision.owner_id': 'moves while nobody decided',
  'customer.owner_id': 'moves',
  'customer_collaborator.staff_id': 'moves',
  'followup_plan.staff_id': 'moves while open',
  'inbox_item.staff_id': 'moves while open',
  'lead.owner_id': 'moves while open',
  'lead_assignment.staff_id': 'ends while waiting, else history',
  'recovery.staff_id': 'moves until done',
  'service_agent.staff_id': 'goes',
  'session.staff_id': 'ends',
  'ticket.agent_id': 'moves while open',
}
const history = [
  'customer_import.created_by',
  'customer_past_owner.staff_id',
  'departure.by_staff_id',
  'departure.staff_id',
  'followup.staff_id',
  'lead_load.staff_id',
  'message.staff_id',
  'pool_view.staff_id',
  'survey.agent_id',
  'ticket.resolved_by',
  'ticket_entry.staff_id',
  'ticket_load.staff_id',
]

const pool: Successors = { customersTo: null, leadsTo: null, ticketsTo: null }

describe.each(engineKinds)('离职交接 on %s', (kind) => {
  let t: TestHouse
  let nth = 0
  const fresh = async () => addLeaver(t, `leaver${String((nth += 1)).padStart(3, '0')}`)
  const depart = (staffId: StaffId, successors: Successors) =>
    t.call(t.a.owner.session, ['custody', 'depart'], { staffId, successors })
  const preview = async (staffId: StaffId) =>
    ok(await t.call(t.a.owner.session, ['custody', 'previewDeparture'], { staffId }))

  beforeAll(async () => {
    t = await openTestHouse(kind, [customer, custody, followup, session, staff])
  })
  afterAll(() => t?.close())

  test('every column of the house that names a colleague is handed over, or history with a reason', async () => {
    const rows = await run(
      t,
      sql<{ name: string }>`
        select k.conrelid::regclass::text || '.' || a.attname as name
        from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[2]
        where k.contype = 'f' and k.confrelid = 'staff'::regclass order by 1`,
    )
    expect(rows.map(({ name }) => name).sort()).toEqual([...Object.keys(handedOver), ...history].sort())
  })

  test('one sees beforehand what will move and who could take it, those of the same department first known', async () => {
    const leaver = await fresh()
    await writeState(t, 'see', [leaver.id, t.a.repTwo.id], {
      customers: [0, 0, 1],
      collaborations: [[2, 0]],
      leads: [{ owner: 0, state: 'accepted' }],
      tickets: [{ agent: 0, state: 'waiting' }],
      plans: [[0, 0]],
    })
    const { holdings, colleagues, report } = await preview(leaver.id)
    const counts = Object.fromEntries(holdings.map(({ kind: of, count }) => [of, count]))
    expect(counts).toMatchObject({ customers: 2, collaborations: 1, leads: 1, tickets: 1, plans: 1, inbox: 1 })
    expect(colleagues.find(({ name }) => name === '李二')?.isSameDepartment).toBe(true)
    expect(colleagues.find(({ name }) => name === '周三')?.isSameDepartment).toBe(false)
    expect(report).toBeNull()
  })

  test('for any company state: what was the leaver’s is the successor’s or the pool’s, nothing else changes, no session works', async () => {
    const one = fc.integer({ min: 0, max: 2 })
    const states = fc.record<State>({
      customers: fc.array(one, { minLength: 4, maxLength: 8 }),
      collaborations: fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), one), { maxLength: 6 }),
      leads: fc.array(fc.record({ owner: one, state: fc.constantFrom('offered', 'accepted', 'discarded') }), {
        maxLength: 5,
      }),
      tickets: fc.array(
        fc.record({ agent: one, state: fc.constantFrom('assigned', 'in_progress', 'waiting', 'closed') }),
        { maxLength: 4 },
      ),
      plans: fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), one), { maxLength: 4 }),
    })
    const toPool = fc.boolean()
    await fc.assert(
      fc.asyncProperty(states, toPool, toPool, async (state, isPool, hasNoLeads) => {
        const leaver = await fresh()
        const prefix = `any${nth}x`
        const people = [leaver.id, t.a.repTwo.id, t.a.repThree.id]
        await writeState(t, prefix, people, state)
        const before = await readState(t, prefix)
        const heir = t.a.repTwo.id
        const successors = {
          customersTo: isPool ? null : heir,
          leadsTo: hasNoLeads ? null : heir,
          ticketsTo: t.a.repThree.id,
        }
        const report = ok(await depart(leaver.id, successors))
        expect(report.leftBehind).toBe(0)
        expect(report.lines.every((line) => line.before === line.moved + line.ended)).toBe(true)
        const after = new Map((await readState(t, prefix)).map((row) => [row.what, row]))
        for (const row of before.filter(({ what }) => !what.startsWith('beside:'))) {
          const now = after.get(row.what)
          const isOver = /:.*$/.test(row.what) && /^(discarded|closed)/.test(row.how)
          if (row.who !== leaver.id || isOver) expect([row.what, now]).toEqual([row.what, row])
          else if (!row.what.startsWith('plan:')) {
            const [of = ''] = row.what.split(':')
            const to = { customer: successors.customersTo, lead: successors.leadsTo, ticket: successors.ticketsTo }[of]
            expect([row.what, now?.who]).toEqual([row.what, to])
            if (of !== 'lead' || !hasNoLeads) expect(now?.how).toBe(row.how)
          }
        }
        expect([...after.values()].filter(({ what, who }) => what.startsWith('beside:') && who === leaver.id)).toEqual(
          [],
        )
        expect(codeOf(await t.call(leaver.session, ['session', 'me'], {}))).toBe('SIGN_IN')
        expect(codeOf(await t.call(t.a.repTwo.session, ['session', 'me'], {}))).toBe('OK')
      }),
      { numRuns: 12 },
    )
  })

  test('a lead keeps its state and a ticket its thread when they change hands (CordysCRM 1385: nothing is reset)', async () => {
    const leaver = await fresh()
    await writeState(t, 'keep', [leaver.id], {
      ...{ customers: [], collaborations: [], plans: [] },
      leads: [{ owner: 0, state: 'accepted' }],
      tickets: [{ agent: 0, state: 'in_progress' }],
    })
    ok(await depart(leaver.id, { ...pool, leadsTo: t.a.repTwo.id, ticketsTo: t.a.agent.id }))
    const rows = await readState(t, 'keep')
    expect(rows.map(({ who, how }) => [who, how])).toEqual([
      [t.a.repTwo.id, 'accepted订卫衣'],
      [t.a.agent.id, 'in_progress想换码'],
    ])
  })

  test('an open plan goes on with its due time; without a successor the customer’s owner has it', async () => {
    const leaver = await fresh()
    await writeState(t, 'plan', [leaver.id, t.a.repTwo.id], {
      ...{ leads: [], tickets: [] },
      customers: [0, 1],
      collaborations: [[1, 0]],
      plans: [
        [0, 0],
        [1, 0],
      ],
    })
    const report = ok(await depart(leaver.id, pool))
    expect(report.lines.find(({ kind: of }) => of === 'plans')).toMatchObject({ before: 2, moved: 1, ended: 1 })
    const plans = (await readState(t, 'plan')).filter(({ what }) => what.startsWith('plan:'))
    expect(plans.map(({ who, how }) => [who, how.slice(0, 4)])).toEqual([
      [leaver.id, 'repl'],
      [t.a.repTwo.id, 'open'],
    ])
  })

  test('customers without a successor lie in the pool as left behind by a departure, and on the timeline stands why', async () => {
    const leaver = await fresh()
    await writeState(t, 'lie', [leaver.id], {
      ...{ collaborations: [], leads: [], tickets: [], plans: [] },
      customers: [0],
    })
    ok(await depart(leaver.id, pool))
    const { items } = ok(await t.call(t.a.owner.session, ['customer', 'listPool'], { reason: 'departed' }))
    expect(items.map(({ id }) => String(id))).toContain('liec0')
    const timeline = await run(
      t,
      sql<{ title: string; words: string }>`select title, words from timeline_entry where customer_id = 'liec0'`,
    )
    expect(timeline).toEqual([{ title: `${leaver.id}离职，放入公海`, words: '离职交接' }])
  })

  test('nobody leaves twice, dismisses themselves, or hands over to who left; a refusal changes nothing', async () => {
    const [leaver, gone] = [await fresh(), await fresh()]
    ok(await depart(gone.id, pool))
    expect(codeOf(await depart(gone.id, pool))).toBe('LEFT_ALREADY')
    expect(codeOf(await depart(t.a.owner.id, pool))).toBe('NOT_ONESELF')
    expect(codeOf(await depart(leaver.id, { ...pool, customersTo: gone.id }))).toBe('SUCCESSOR_GONE')
    expect(codeOf(await t.call(leaver.session, ['session', 'me'], {}))).toBe('OK')
    const byManager = { staffId: leaver.id, successors: pool }
    expect(codeOf(await t.call(t.a.managerOne.session, ['custody', 'depart'], byManager))).toBe('NOT_ALLOWED')
  })

  test('the report can be read again later, with what is in the leaver’s name counted anew', async () => {
    const leaver = await fresh()
    ok(await depart(leaver.id, { ...pool, customersTo: t.a.repThree.id }))
    const { report, leaver: who } = await preview(leaver.id)
    expect(who.isActive).toBe(false)
    expect(report).toMatchObject({ by: '林老板', leftBehind: 0, customersTo: { name: '周三' }, leadsTo: null })
  })
})

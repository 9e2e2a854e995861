import { sql } from 'kysely'
import { brandId } from '@shared/kernel/ids'
import { ownerTransaction, withTenant, type Tx } from '../../cloudfunctions/_kernel/transaction'
import { loadDeskTicket } from '../../cloudfunctions/ticket/desk-detail.repository'
import { countDesk, listDeskRows, type Shelf } from '../../cloudfunctions/ticket/desk-list.repository'
import { listOwnTickets, loadRevision, loadTrack } from '../../cloudfunctions/ticket/own.repository'
import { loadMemberSituation } from '../../cloudfunctions/ticket/situation.repository'
import { lockUnassigned } from '../../cloudfunctions/ticket/unassigned.repository'
import type { Viewer } from '../../cloudfunctions/ticket/visible.repository'
import { fillHundredThousand } from '../customer/hundred-thousand'
import { engineKinds } from '../support/test-engines'
import { openTestHouse, type TestHouse } from '../support/test-house'

const BIG_TABLES = /Seq Scan on (ticket|ticket_entry|customer|contact|customer_fact|member)\b/
const BORN = '2026-01-01T00:00:00.000Z'
const ticketId = brandId<'Ticket'>('ticket00042042')
const memberId = brandId<'Member'>('crowdmember42')

const viewers: [string, Viewer][] = [
  ['the boss', { staffId: brandId('ownera'), role: 'owner', scope: null }],
  ['a manager', { staffId: brandId('mgronea'), role: 'manager', scope: [brandId('crowd3'), brandId('reponea')] }],
  ['an agent', { staffId: brandId('agenta'), role: 'agent', scope: [brandId('agenta')] }],
  ['a rep', { staffId: brandId('crowd3'), role: 'rep', scope: [brandId('crowd3')] }],
]
const shelves: Shelf[] = ['mine', 'unassigned', 'open', 'risk', 'waiting', 'done']

/** Half a million tickets of 5 000 people, 10 000 of them open, a tenth of those waiting, a fiftieth at risk. */
async function fillTickets(t: TestHouse): Promise<void> {
  const { tenantId } = t.a
  await ownerTransaction(t.house.engine, async (tx) => {
    await sql`alter table ticket disable trigger ticket_load`.execute(tx)
    await sql`insert into member (tenant_id, id, openid, name, created_at)
      select ${tenantId}, 'crowdmember' || g, 'crowd-openid-' || g, '客户', ${BORN} from generate_series(1, 5000) g`.execute(
      tx,
    )
    await sql`insert into ticket (tenant_id, id, number, kind, priority, state, member_id, customer_id, words, agent_id,
        first_due_at, first_responded_at, resolve_due_at, first_risk, resolved_at, urgent_at, created_at, updated_at)
      select ${tenantId}, 'ticket' || lpad(g::text, 8, '0'), 'n' || g, 'return', 'normal', s.state, 'crowdmember' || (g % 5000 + 1),
        c.id, '尺码不对', case when s.state <> 'submitted' then (array['agenta', 'crowd3', 'crowd4', 'crowd5'])[g % 4 + 1] end,
        case when s.state in ('submitted', 'assigned') then at.due end, null,
        case when s.state in ('submitted', 'assigned', 'in_progress') then at.due end,
        case when s.state in ('submitted', 'assigned') and g % 50 = 0 then 'warned' else 'none' end,
        case when s.state = 'closed' then at.due end, at.due, at.born, at.born
      from generate_series(1, 500000) g
      cross join lateral (select case when g % 50 <> 0 then 'closed' else (array['submitted', 'assigned', 'in_progress', 'assigned',
        'in_progress', 'assigned', 'in_progress', 'assigned', 'in_progress', 'waiting'])[g / 50 % 10 + 1] end as state) s
      cross join lateral (select ${BORN}::timestamptz + g * interval '40 seconds' as born,
        ${BORN}::timestamptz + g * interval '40 seconds' + interval '2 days' as due) at
      left join lateral (select id from customer where tenant_id = ${tenantId} and id = 'cust' || lpad((g % 100000)::text, 8, '0')) c
        on true`.execute(tx)
    await sql`insert into ticket_entry (tenant_id, id, ticket_id, at, kind, is_internal, author, words, revision)
      select tenant_id, 'e' || id, id, created_at, 'words', false, 'customer', words, 1 from ticket
      where tenant_id = ${tenantId} and id like 'ticket0%'`.execute(tx)
    await sql`alter table ticket enable trigger ticket_load`.execute(tx)
  })
  for (const table of ['ticket', 'ticket_entry', 'member', 'staff'])
    await t.house.engine.script(`vacuum analyze ${table}`)
}

const onServer = engineKinds.includes('postgres') ? describe : describe.skip

onServer('plans at 500 000 tickets, 10 000 of them open', () => {
  let t: TestHouse

  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => withTenant(t.house.engine, t.a.tenantId, work)
  const plansOf = (work: (tx: Tx) => Promise<unknown>): Promise<string> =>
    withTenant(t.house.engine, t.a.tenantId, async (tx, connection) => {
      const execute = connection.executeQuery.bind(connection)
      const plans: string[] = []
      connection.executeQuery = async (query) => {
        const plan = await execute<{ 'QUERY PLAN': string }>({ ...query, sql: `explain ${query.sql}` })
        plans.push(...plan.rows.map((row) => row['QUERY PLAN']))
        return execute(query)
      }
      await work(tx)
      return plans.join('\n')
    })

  beforeAll(async () => {
    t = await openTestHouse('postgres', [])
    await fillHundredThousand(t)
    await fillTickets(t)
  }, 600_000)
  afterAll(() => t?.close())

  const page = { kind: null, agentId: null, customerId: null, from: null, limit: 31 }

  describe.each(viewers)('for %s', (_, viewer) => {
    test.each(shelves)('a page of the shelf %s reads no table from end to end', async (shelf) => {
      const plan = await plansOf((tx) => listDeskRows(tx, t.a.tenantId, { ...page, viewer, shelf }))
      expect(plan).not.toMatch(BIG_TABLES)
    })

    test('counting the shelves reads what is open only', async () => {
      const plan = await plansOf((tx) => countDesk(tx, t.a.tenantId, viewer))
      expect(plan).toMatch(/ticket_(open|risk)/)
      expect(plan).not.toMatch(BIG_TABLES)
    })

    test('one ticket is found by its key', async () => {
      const plan = await plansOf((tx) => loadDeskTicket(tx, t.a.tenantId, { ticketId, viewer }).catch(() => null))
      expect(plan).toMatch(/ticket_pkey/)
      expect(plan).not.toMatch(BIG_TABLES)
    })
  })

  test.each([
    ['mine', 'agenta', 'ticket_open_agent'],
    ['unassigned', 'ownera', 'ticket_unassigned'],
    ['open', 'ownera', 'ticket_open'],
    ['risk', 'ownera', 'ticket_risk'],
    ['waiting', 'ownera', 'ticket_waiting'],
    ['done', 'ownera', 'ticket_resolved'],
  ] as const)('the shelf %s comes in the order of its index and goes on behind a page', async (shelf, who, index) => {
    const viewer: Viewer = { staffId: brandId(who), role: who === 'ownera' ? 'owner' : 'agent', scope: null }
    const list = (from: { key: string; id: string } | null) => (tx: Tx) =>
      listDeskRows(tx, t.a.tenantId, { ...page, from, viewer, shelf })
    const [last] = (await run(list(null))).slice(-1)
    if (last === undefined) throw new Error(`the shelf ${shelf} is empty`)
    const from = { key: last.placedAt, id: last.id }
    for (const place of [null, from]) {
      const plan = await plansOf(list(place))
      expect(plan).toMatch(new RegExp(`${index}\\b`))
      expect(plan).not.toMatch(BIG_TABLES)
    }
    const next = await run(list(from))
    expect(next.some(({ id }) => id === last.id)).toBe(false)
  })

  test('what a customer’s page asks reads its own rows only', async () => {
    const own = { ticketId, memberId }
    const plan = await plansOf(async (tx) => {
      await loadRevision(tx, t.a.tenantId, own).catch(() => null)
      await loadTrack(tx, t.a.tenantId, own).catch(() => null)
      await listOwnTickets(tx, t.a.tenantId, { memberId, from: null, limit: 21 })
      await loadMemberSituation(tx, t.a.tenantId, { memberId, orderId: null })
    })
    expect(plan).toMatch(/ticket_pkey/)
    expect(plan).toMatch(/ticket_member/)
    expect(plan).not.toMatch(BIG_TABLES)
  })

  test('handing out what waits begins with the most urgent', async () => {
    const plan = await plansOf((tx) => lockUnassigned(tx, t.a.tenantId, 50))
    expect(plan).toMatch(/ticket_(unassigned|open_agent)/)
    expect(plan).not.toMatch(BIG_TABLES)
  })
})

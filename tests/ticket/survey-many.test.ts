import { sql } from 'kysely'
import { addMs, DAY_MS } from '@shared/kernel/instant'
import { hashToken } from '../../cloudfunctions/_kernel/session-actor'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, WORKDAY_MORNING, type TestHouse } from '../support/test-house'
import { openServiceHouse, rowsOf, startAnew } from './service-house'

const REACHED = 120
const ALONE = 15

describe.each(engineKinds)('a survey to many at once on %s', (kind) => {
  let t: TestHouse

  /** Customers of two reps who bought 1, 2, 3 … days ago; the last ones have nobody in WeChat. */
  beforeAll(async () => {
    t = await openServiceHouse(kind)
    const { tenantId, repOne, repThree } = t.a
    const all = sql`generate_series(1, ${REACHED + ALONE}::integer) g`
    await rowsOf(
      t,
      sql`insert into customer (tenant_id, id, name, owner_id, grade, first_seen_at, activity_at, search_text, created_at, updated_at)
        select ${tenantId}, 'cust' || lpad(g::text, 6, '0'), '客户' || g, case when g % 2 = 0 then ${repOne.id} else ${repThree.id} end,
          case when g % 3 = 0 then 'A' else 'B' end, '2026-01-01', '2026-01-01', '客户', '2026-01-01', '2026-01-01' from ${all}`,
    )
    await rowsOf(
      t,
      sql`insert into customer_fact (tenant_id, customer_id, last_order_at)
        select ${tenantId}, 'cust' || lpad(g::text, 6, '0'), ${WORKDAY_MORNING}::timestamptz - g * interval '1 day' from ${all}`,
    )
    await rowsOf(
      t,
      sql`insert into member (tenant_id, id, openid, name, customer_id, created_at)
        select ${tenantId}, 'member' || lpad(g::text, 6, '0') || n, 'openid' || g || n, '微信' || g || n, 'cust' || lpad(g::text, 6, '0'),
          '2026-01-01'::timestamptz + n * interval '1 hour' from generate_series(1, ${REACHED}::integer) g, generate_series(1, 2) n`,
    )
    await rowsOf(t, sql`insert into tag (tenant_id, id, name) values (${tenantId}, 'tag1', '老客')`)
    await rowsOf(
      t,
      sql`insert into customer_tag (tenant_id, customer_id, tag_id)
        select ${tenantId}, 'cust' || lpad(g::text, 6, '0'), 'tag1' from generate_series(1, 10) g`,
    )
    await rowsOf(
      t,
      sql`insert into message_template (tenant_id, channel, purpose, template_id, fields)
        values (${tenantId}, 'subscribe', 'survey', 'tmpl-survey', '["character_string1", "thing2", "time3"]')`,
    )
    await rowsOf(
      t,
      sql`insert into credit_wallet (tenant_id, member_id, template, credits, updated_at)
        select ${tenantId}, id, 'tmpl-survey', 3, '2026-01-01' from member where tenant_id = ${tenantId}`,
    )
    await rowsOf(
      t,
      sql`insert into session (tenant_id, token_hash, member_id, created_at, expires_at)
        values (${tenantId}, ${hashToken('a-reader')}, 'member0000022', '2026-01-01', '2099-01-01')`,
    )
  })
  beforeEach(() => startAnew(t))
  afterAll(() => t.close())

  const survey = async (change: object = {}, session = t.a.owner.session) =>
    ok(await t.call(session, ['ticket', 'surveySegment'], { boughtWithinDays: 365, isPreview: true, ...change }))
  const asked = () =>
    rowsOf(
      t,
      sql<{ customer: string; member: string; id: string }>`
        select customer_id as customer, member_id as member, id from survey order by customer_id`,
    )
  const run = async (runId: string | null) =>
    ok(await t.call(t.a.owner.session, ['ticket', 'surveyRun'], { runId: runId ?? '' }))

  test('a preview says whom it would reach, and asks nobody', async () => {
    expect(await survey()).toEqual({ asked: REACHED, askedLately: 0, unreachable: ALONE, runId: null })
    expect(await survey({ boughtWithinDays: 30 })).toMatchObject({ asked: 30 })
    expect(await survey({ grades: ['A'] })).toMatchObject({ asked: 40, unreachable: 5 })
    expect(await survey({ tagIds: ['tag1'] })).toMatchObject({ asked: 10, unreachable: 0 })
    expect(await survey({}, t.a.managerOne.session)).toMatchObject({ asked: 60, unreachable: 7 })
    expect(await asked()).toEqual([])
    const before = { boughtWithinDays: 365, isPreview: true }
    expect(codeOf(await t.call(t.a.agent.session, ['ticket', 'surveySegment'], before))).toBe('NOT_ALLOWED')
  })

  test('everybody is asked once, in slices, with progress; the newest member of a customer gets the message', async () => {
    const { runId } = await survey({ isPreview: false })
    expect(await run(runId)).toEqual({ state: 'running', done: 0, total: REACHED })
    await t.drain()
    expect(await run(runId)).toEqual({ state: 'done', done: REACHED, total: REACHED })
    const surveys = await asked()
    expect(new Set(surveys.map(({ customer }) => customer)).size).toBe(REACHED)
    expect(surveys).toHaveLength(REACHED)
    expect(surveys.every(({ member }) => member.endsWith('2'))).toBe(true)
    const messages = await rowsOf(
      t,
      sql<{ page: string }>`select page from message where purpose = 'segment_survey' and channel = 'subscribe'`,
    )
    expect(new Set(messages.map(({ page }) => page)).size).toBe(REACHED)
  })

  test('nobody is asked again within the week, however it is asked', async () => {
    await survey({ isPreview: false, boughtWithinDays: 30 })
    await t.drain()
    expect(await survey()).toMatchObject({ asked: REACHED - 30, askedLately: 30 })
    expect(await survey({ isPreview: false, boughtWithinDays: 30 })).toMatchObject({ asked: 0, runId: null })
    t.clock.advance(7 * DAY_MS)
    expect(await survey({ boughtWithinDays: 37 })).toMatchObject({ asked: 30, askedLately: 0 })
  })

  test('stopped, it asks nobody any more', async () => {
    const { runId } = await survey({ isPreview: false })
    ok(await t.call(t.a.owner.session, ['ticket', 'stopSurvey'], { runId: runId ?? '' }))
    await t.drain()
    expect(await run(runId)).toMatchObject({ state: 'cancelled', done: 0 })
    expect(await asked()).toEqual([])
    expect(codeOf(await t.call(t.a.owner.session, ['ticket', 'surveyRun'], { runId: 'nobody00000' }))).toBe('NOT_FOUND')
  })

  test('its reader answers without a ticket; bad stars go to the manager of the owner, and the page says what became of it', async () => {
    await survey({ isPreview: false, boughtWithinDays: 2 })
    await t.drain()
    const [, own] = await asked()
    const surveyId = own?.id ?? ''
    const reader = `${t.a.tenantId}.a-reader`
    const read = async () => ok(await t.call(reader, ['ticket', 'readSurvey'], { surveyId }))
    expect(await read()).toMatchObject({ companyName: '公司a', score: null, mayRate: true, recovery: null })
    ok(await t.call(reader, ['ticket', 'answerSurvey'], { surveyId, score: 1, words: '色差大' }))
    const { items } = ok(await t.call(t.a.managerOne.session, ['ticket', 'listRecoveries'], { cursor: null }))
    expect(items).toMatchObject([{ ticketId: null, customerTitle: expect.stringContaining('客户2'), score: 1 }])
    const done = { cause: '缸差', measure: '按缸发货', result: '以后同缸发货', isDone: true }
    ok(
      await t.call(t.a.managerOne.session, ['ticket', 'saveRecovery'], { id: items[0]?.id ?? '', version: 1, ...done }),
    )
    expect((await read()).recovery).toEqual({ at: t.clock.now(), words: '以后同缸发货' })
    const other = surveyId === '' ? '' : ((await asked())[0]?.id ?? '')
    expect(codeOf(await t.call(reader, ['ticket', 'readSurvey'], { surveyId: other }))).toBe('NOT_FOUND')
  })

  test('what nobody answers lapses after a week', async () => {
    await survey({ isPreview: false, boughtWithinDays: 1 })
    await t.runUntil(addMs(WORKDAY_MORNING, 8 * DAY_MS))
    const states = await rowsOf(t, sql<{ state: string }>`select state from survey`)
    expect(states).toEqual([{ state: 'lapsed' }])
  })
})

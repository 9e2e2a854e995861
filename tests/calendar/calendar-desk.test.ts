import { defaultCalendar } from '@shared/calendar/default-calendar'
import { addWorkingMinutes } from '@shared/calendar/working-time.rules'
import { withTenant } from '../../cloudfunctions/_kernel/transaction'
import { calendar } from '../../cloudfunctions/calendar'
import { loadCalendar } from '../../cloudfunctions/calendar/calendar.service'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, openTestHouse, type TestHouse } from '../support/test-house'
import { china } from './calendars'

const YEAR_2027 = `2027-01-01~2027-01-03 休 元旦
2027-02-05~2027-02-11 休 春节
2027-02-14 班 春节调休
2027-10-01~2027-10-07 休 国庆`

const morning = { fromMinute: 480, toMinute: 720 }

describe.each(engineKinds)('the working calendar of a company on %s', (kind) => {
  let t: TestHouse
  beforeAll(async () => {
    t = await openTestHouse(kind, [calendar])
  })
  afterAll(() => t.close())

  const read = async (session = t.a.owner.session) => ok(await t.call(session, ['calendar', 'read'], {}))
  /** When 30 working minutes that begin then have passed. */
  const dueAfterHalfHour = (start: string) =>
    withTenant(t.house.engine, t.a.tenantId, async (tx) =>
      addWorkingMinutes(await loadCalendar(tx, t.a.tenantId), china(start), 30),
    )

  test('a company that changed nothing works by the official calendar, and a year not announced yet warns', async () => {
    const seen = await read(t.a.repOne.session)
    expect(seen).toMatchObject({ version: 0, week: defaultCalendar.week, knownYears: [2024, 2025, 2026] })
    expect(seen.days).toContainEqual({ date: '2026-10-01', kind: 'off', name: '国庆节' })
    expect(seen.warnings).toEqual(['2027 年节假日安排尚未公布，按普通周末暂定'])
    expect(await dueAfterHalfHour('2026-09-30 17:45')).toBe(china('2026-10-08 09:15'))
  })

  test('pasted holidays are known from then on, and the warning is gone', async () => {
    const changed = ok(await t.call(t.a.owner.session, ['calendar', 'importDays'], { version: 0, text: YEAR_2027 }))
    expect(changed).toMatchObject({ version: 1, knownYears: [2024, 2025, 2026, 2027], warnings: [] })
    expect(changed.days.filter((day) => day.date.startsWith('2027'))).toHaveLength(18)
    expect(await dueAfterHalfHour('2027-02-04 17:45')).toBe(china('2027-02-12 09:15'))
  })

  test('a day imported again becomes what it says now, also when it was official', async () => {
    const text = '2027-02-14 休 春节\n2026-10-08 休 公司活动'
    const changed = ok(await t.call(t.a.owner.session, ['calendar', 'importDays'], { version: 1, text }))
    expect(changed.version).toBe(2)
    expect(changed.days).toContainEqual({ date: '2027-02-14', kind: 'off', name: '春节' })
    expect(await dueAfterHalfHour('2026-09-30 17:45')).toBe(china('2026-10-09 09:15'))
  })

  test('lines that cannot be taken are all named at the field, and nothing is imported', async () => {
    const text = '2027-13-01 休 元旦\n大家放假'
    const answer = await t.call(t.a.owner.session, ['calendar', 'importDays'], { version: 2, text })
    expect(codeOf(answer)).toBe('INVALID_INPUT')
    expect(answer.ok ? '' : answer.fields?.['text']).toMatch(/第 1 行.*；第 2 行/)
    expect((await read()).version).toBe(2)
  })

  test('new hours are kept and counted by', async () => {
    const week = [[morning], [morning], [morning], [morning], [morning], [morning], []]
    const changed = ok(await t.call(t.a.owner.session, ['calendar', 'changeHours'], { version: 2, week }))
    expect(changed).toMatchObject({ version: 3, week })
    expect(await dueAfterHalfHour('2026-11-20 11:45')).toBe(china('2026-11-21 08:15'))
  })

  test('a week without working time is refused, since nothing could ever be due', async () => {
    const week = [[], [], [], [], [], [], []]
    const answer = await t.call(t.a.owner.session, ['calendar', 'changeHours'], { version: 3, week })
    expect(codeOf(answer)).toBe('NO_WORKING_TIME')
  })

  test('a change made on an old calendar is refused, be it hours or days', async () => {
    const { week } = await read()
    for (const version of [0, 2, 4]) {
      const hours = await t.call(t.a.owner.session, ['calendar', 'changeHours'], { version, week })
      const days = await t.call(t.a.owner.session, ['calendar', 'importDays'], { version, text: YEAR_2027 })
      expect([codeOf(hours), codeOf(days)]).toEqual(['CALENDAR_CHANGED', 'CALENDAR_CHANGED'])
    }
    const unborn = await t.call(t.b.owner.session, ['calendar', 'changeHours'], { version: 7, week })
    expect(codeOf(unborn)).toBe('CALENDAR_CHANGED')
  })

  test('only the owner changes it, strangers see nothing, and no other company is touched', async () => {
    const { week } = await read()
    const byManager = await t.call(t.a.managerOne.session, ['calendar', 'changeHours'], { version: 3, week })
    const byRep = await t.call(t.a.repOne.session, ['calendar', 'importDays'], { version: 3, text: YEAR_2027 })
    expect([codeOf(byManager), codeOf(byRep)]).toEqual(['NOT_ALLOWED', 'NOT_ALLOWED'])
    expect(codeOf(await t.call(undefined, ['calendar', 'read'], {}))).toBe('SIGN_IN')
    expect(await read(t.b.owner.session)).toMatchObject({ version: 0, week: defaultCalendar.week })
  })
})

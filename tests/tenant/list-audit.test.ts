import { staff } from '../../cloudfunctions/staff'
import { tenant } from '../../cloudfunctions/tenant'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, openTestHouse, type TestHouse } from '../support/test-house'
import type { TestPerson } from '../support/test-people'

/** As many as one page of the log holds. */
const PAGE = 50

describe.each(engineKinds)('the audit log on %s', (kind) => {
  let t: TestHouse
  beforeAll(async () => {
    t = await openTestHouse(kind, [tenant, staff])
    const { managerOne, managerTwo, repOne, repThree } = t.a
    for (const who of [managerOne, managerTwo, repOne, repThree]) await toggle(who)
    for (let nth = 0; nth < PAGE; nth += 1) await toggle(repOne)
    ok(await t.call(t.b.repOne.session, ['staff', 'setDuty'], { staffId: t.b.repOne.id, isOnDuty: true }))
  })
  afterAll(() => t.close())

  const toggle = async (who: TestPerson) => {
    t.clock.advance(1_000)
    ok(await t.call(who.session, ['staff', 'setDuty'], { staffId: who.id, isOnDuty: true }))
  }
  const read = async (who: TestPerson, cursor: string | null = null, subjectId: string | null = null) =>
    ok(await t.call(who.session, ['tenant', 'listAudit'], { cursor, subjectId }))
  const all = async (who: TestPerson) => {
    const first = await read(who)
    const second = first.nextCursor === null ? { items: [], nextCursor: null } : await read(who, first.nextCursor)
    return { pages: [first.items.length, second.items.length], items: [...first.items, ...second.items], last: second }
  }

  test('the owner reads everything once, newest first, fifty at a time', async () => {
    const { pages, items, last } = await all(t.a.owner)
    expect(pages).toEqual([PAGE, 4])
    expect(last.nextCursor).toBeNull()
    expect(new Set(items.map(({ id }) => id)).size).toBe(PAGE + 4)
    const times = items.map(({ at }) => at)
    expect(times).toEqual([...times].sort().reverse())
    expect(items.at(-1)).toMatchObject({ actorName: '王珂', action: 'staff.setDuty' })
  })

  test('a manager reads what their own people did, and nobody else’s', async () => {
    const names = async (who: TestPerson) => new Set((await all(who)).items.map(({ actorName }) => actorName))
    expect(await names(t.a.managerOne)).toEqual(new Set(['王珂', '陈一']))
    expect(await names(t.a.managerTwo)).toEqual(new Set(['赵敏', '周三']))
  })

  test('another company’s log is another log', async () => {
    expect((await all(t.b.owner)).items).toHaveLength(1)
  })

  test('asked about something nobody touched, it is empty and not an error', async () => {
    expect(await read(t.a.owner, null, 'nobody')).toEqual({ items: [], nextCursor: null })
  })

  test('a rep and an agent may not read it', async () => {
    for (const who of [t.a.repOne, t.a.agent])
      expect(codeOf(await t.call(who.session, ['tenant', 'listAudit'], {}))).toBe('NOT_ALLOWED')
  })

  test('a cursor nobody was given is refused at its field', async () => {
    const answer = await t.call(t.a.owner.session, ['tenant', 'listAudit'], { cursor: 'x'.repeat(201) })
    expect(answer).toMatchObject({ code: 'INVALID_INPUT', fields: { cursor: '翻页位置不正确' } })
  })
})

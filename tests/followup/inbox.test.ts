import { brandId, type CustomerId } from '@shared/kernel/ids'
import { addCollaborator, changeOwner } from '../../cloudfunctions/customer/customer.service'
import { planNext, pushInbox, type InboxDraft } from '../../cloudfunctions/followup/followup.service'
import { china } from '../calendar/calendars'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, type TestHouse } from '../support/test-house'
import { addCustomer, at, openFollowupHouse } from './followup-house'

const leadId = brandId<'Lead'>('leadone')

describe.each(engineKinds)('the inbox on %s', (kind) => {
  let t: TestHouse
  let late: CustomerId
  beforeAll(async () => {
    t = (await openFollowupHouse(kind)).t
    t.clock.set(china('2026-11-16 09:00'))
    late = await addCustomer(t, { name: '南岭制衣', ownerId: t.a.repOne.id, grade: 'A' })
    const due = await addCustomer(t, { name: '锦程商贸', ownerId: t.a.repOne.id })
    const { id: staffId } = t.a.repOne
    await at(t, async (scope) => {
      await planNext(scope, { customerId: due, staffId, dueAt: china('2026-11-18 15:00'), what: '确认面料手感' })
      await planNext(scope, { customerId: late, staffId, dueAt: china('2026-11-16 10:00'), what: '寄报价' })
    })
    await t.runUntil(china('2026-11-18 10:00'))
    await at(t, (scope) => pushInbox(scope, [offer(staffId), collision(staffId), collision(t.a.managerOne.id)]))
  })
  afterAll(() => t.close())

  const offer = (staffId: InboxDraft['staffId']): InboxDraft => ({
    staffId,
    kind: 'lead_offer',
    subjectId: leadId,
    leadId,
    title: '李女士 · 尚品百货',
    why: { kind: 'offer', acceptBy: china('2026-11-18 10:08') },
    tags: [{ words: '官网表单', tone: 'accent' }],
    phone: '138****8000',
    dueAt: china('2026-11-18 10:08'),
  })
  const collision = (staffId: InboxDraft['staffId']): InboxDraft => ({
    staffId,
    kind: 'collision',
    subjectId: 'collision1',
    leadId: brandId<'Lead'>('leadtwo'),
    title: '尚品百货',
    why: { kind: 'same_customer', isSure: false, department: '销售二组', lastActivity: 'month' },
    tags: [],
  })
  const inbox = async (session = t.a.repOne.session, of: Parameters<typeof t.call<'followup', 'inbox'>>[2] = {}) =>
    ok(await t.call(session, ['followup', 'inbox'], of))

  test('it is ranked, says why now, counts what is late, and shows a number only as it may be seen', async () => {
    const { items, ...rest } = await inbox()
    expect(rest).toEqual({ nextCursor: null, total: 4, late: 1, counts: { lead_offer: 1, followup: 2, collision: 1 } })
    expect(items.map(({ title, why, isLate, action, phone }) => [title, why, isLate, action, phone])).toEqual([
      ['李女士 · 尚品百货', '还剩 7 分钟没接受就转给下一位', false, 'accept', '138****8000'],
      ['南岭制衣 · 陈女士', '逾期 2 天：约好寄报价', true, 'log', '138 0013 8000'],
      ['锦程商贸 · 陈女士', '约好今天 15:00 确认面料手感', false, 'log', '138 0013 8000'],
      ['尚品百货', '与销售二组的客户可能是同一家，上次联系在一个月内', false, 'read', null],
    ])
    expect(items[1]?.tags).toEqual([{ words: 'A 级', tone: 'good' }])
  })

  test('a manager decides on a collision that a rep only reads of', async () => {
    const { items } = await inbox(t.a.managerOne.session)
    expect(items.map((item) => [item.kind, item.action])).toEqual([['collision', 'decide']])
  })

  test('a kind can be looked at alone while the figures stay those of the whole', async () => {
    const { items, total } = await inbox(t.a.repOne.session, { kind: 'followup' })
    expect([items.map((item) => item.kind), total]).toEqual([['followup', 'followup'], 4])
  })

  test('everybody sees their own list only, strangers none', async () => {
    expect((await inbox(t.a.repTwo.session)).items).toEqual([])
    expect((await inbox(t.a.owner.session)).items).toEqual([])
    expect((await inbox(t.b.repOne.session)).items).toEqual([])
    expect(codeOf(await t.call(undefined, ['followup', 'inbox'], {}))).toBe('SIGN_IN')
  })

  test('it takes two statements, whatever is in it', async () => {
    await inbox()
    const call = t.logs.filter((line) => line.fields.procedure === 'followup.inbox').at(-1)
    // The session is the third.
    expect(call?.fields.statements).toBe(3)
  })

  test('the name and number are those of today, and the number goes when the customer does', async () => {
    const { id: staffId } = t.a.repTwo
    await at(t, (scope) => changeOwner(scope, { customerId: late, staffId, why: '改派', actorName: '王珂' }))
    const shown = async () => (await inbox()).items.find((item) => item.customerId === late)
    expect(await shown()).toMatchObject({ title: '南岭制衣 · 陈女士', phone: null, tags: [] })
    await at(t, (scope) => addCollaborator(scope, { customerId: late, staffId: t.a.repOne.id }))
    expect(await shown()).toMatchObject({ phone: '138 0013 8000' })
  })

  test('two hundred rows come page by page, each once, in the same order', async () => {
    const notices = Array.from({ length: 200 }, (_, i): InboxDraft => ({
      ...collision(t.a.repThree.id),
      kind: 'notice',
      subjectId: `subject${i}`,
      why: { kind: 'words', words: `第 ${i} 条` },
    }))
    await at(t, (scope) => pushInbox(scope, notices))
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof inbox>> = await inbox(t.a.repThree.session, { cursor })
      seen.push(...page.items.map((item) => item.id))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect([seen.length, new Set(seen).size]).toEqual([200, 200])
    expect(seen).toEqual([...seen].sort())
    const forged = await inbox(t.a.repThree.session, { cursor: 'nonsense~2026' })
    expect(forged.items[0]?.id).toBe(seen[0])
  })
})

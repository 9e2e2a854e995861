import { engineKinds } from '../support/test-engines'
import { codeOf, ok, type TestHouse } from '../support/test-house'
import {
  addCustomer,
  assignmentsOf,
  countOf,
  leadsOf,
  newestLead,
  openLeadHouse,
  setDuty,
  submit,
  typed,
} from './lead-house'

const onServer = engineKinds.includes('postgres') ? describe : describe.skip

const times = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)))

// The embedded database has one connection, so nothing there is ever at once.
onServer('at the same moment on postgres', () => {
  let t: TestHouse
  beforeEach(async () => {
    t = await openLeadHouse('postgres')
    await setDuty(t, [t.a.repOne.id, t.a.repTwo.id])
  })
  afterEach(() => t.close())

  test('two reps accept one lead: exactly one has it, the other is told', async () => {
    for (let round = 0; round < 5; round += 1) {
      t.clock.set(`2026-11-18T0${2 + round}:00:00.000Z`)
      await submit(t, { phone: `1380013800${round}` })
      const { id: leadId } = await newestLead(t)
      t.clock.advance(4 * 3_600_000)
      while ((await assignmentsOf(t, leadId)).length < 2) await t.drain()
      const sessions = [t.a.repOne.session, t.a.repTwo.session, t.a.repOne.session, t.a.repTwo.session]
      const answers = await Promise.all(sessions.map((session) => t.call(session, ['lead', 'accept'], { leadId })))
      expect(answers.map(codeOf).sort()).toEqual(['LEAD_TAKEN', 'LEAD_TAKEN', 'OK', 'OK'])
      expect(answers[0]?.ok).toBe(answers[2]?.ok)
      const outcomes = (await assignmentsOf(t, leadId)).map(({ outcome }) => outcome)
      expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1)
    }
  })

  test('50 identical wishes with different request ids are one lead with 50 submissions and one number', async () => {
    const receipts = await times(50, () => submit(t, { name: '陈女士', phone: '13800138000', wish: '想订卫衣' }))
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(1)
    expect([await countOf(t, 'lead'), await countOf(t, 'lead_submission')]).toEqual([1, 50])
    expect((await newestLead(t)).submissions).toBe(50)
  })

  test('50 wishes of a known customer are one attached lead and one collision', async () => {
    const contact = { name: '陈女士', phone: '+8613800138000' }
    await addCustomer(t, { name: '云裳服饰', ownerId: t.a.repThree.id, contact })
    await times(50, () => submit(t, { name: '陈女士', phone: '13800138000' }))
    expect([await countOf(t, 'lead'), await countOf(t, 'collision')]).toEqual([1, 1])
  })

  test('the same request id 20 times is one effect and one answer; with other words it is refused', async () => {
    const answers = await times(20, () =>
      t.call(undefined, ['lead', 'submit'], typed({ phone: '13800138000' }), 'request-0001'),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(ok(answers[0] ?? answers[1] ?? (await t.call(undefined, ['lead', 'submit'], typed({})))).number).toBeTruthy()
    expect([await countOf(t, 'lead'), await countOf(t, 'lead_submission')]).toEqual([1, 1])
    const other = await t.call(undefined, ['lead', 'submit'], typed({ phone: '13900139000' }), 'request-0001')
    expect(codeOf(other)).toBe('REQUEST_ID_REUSED')
  })

  test('wishes that share numbers crosswise never wait for each other in a circle', async () => {
    const [one, other] = ['13800138000', '13900139000']
    const answers = await times(40, (index) => {
      const phone = index % 2 === 0 ? `${one} ${other}` : `${other} ${one}`
      return t.call(undefined, ['lead', 'submit'], typed({ name: '陈女士', phone }))
    })
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['OK']))
    expect(await countOf(t, 'lead')).toBe(1)
  })

  test('100 different wishes are 100 leads, spread over the reps on duty, none lost', async () => {
    await times(100, (index) => submit(t, { name: `客户${index}`, phone: `138001${String(10_000 + index)}` }))
    const leads = await leadsOf(t)
    expect(leads).toHaveLength(100)
    for (const rep of [t.a.repOne.id, t.a.repTwo.id])
      expect(leads.filter((lead) => lead.owner_id === rep).length).toBeGreaterThan(25)
  })

  test('a lead converted twice at once is one customer', async () => {
    await setDuty(t, [t.a.repOne.id])
    await submit(t, { phone: '13800138000' })
    const { id: leadId } = await newestLead(t)
    ok(await t.call(t.a.repOne.session, ['lead', 'accept'], { leadId }))
    const input = { leadId, customerName: '云裳服饰', contactName: '陈女士' }
    const answers = await times(6, () => t.call(t.a.repOne.session, ['lead', 'convert'], input))
    expect(answers.map(codeOf).sort()).toEqual([...Array.from({ length: 5 }, () => 'LEAD_CLOSED'), 'OK'])
    expect(await countOf(t, 'customer')).toBe(1)
  })
})

import type { CustomerId } from '@shared/kernel/ids'
import { planNext } from '../../cloudfunctions/followup/followup.service'
import { china } from '../calendar/calendars'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, type TestHouse } from '../support/test-house'
import { addCustomer, at, factsOf, openFollowupHouse, plansOf, timelineOf } from './followup-house'

/** The embedded engine has one connection, so nothing happens at once there. */
const servers = engineKinds.filter((kind) => kind === 'postgres')
const ROUNDS = Array.from({ length: 12 }, (_, round) => round)

;(servers.length > 0 ? describe : describe.skip)('two at once', () => {
  let t: TestHouse
  beforeAll(async () => {
    t = (await openFollowupHouse('postgres')).t
  })
  afterAll(() => t.close())

  const start = async (): Promise<CustomerId> => {
    const customerId = await addCustomer(t, { name: '云裳服饰', ownerId: t.a.repOne.id })
    const draft = { customerId, staffId: t.a.repOne.id, dueAt: china('2026-11-18 15:00'), what: '寄样衣' }
    await at(t, (scope) => planNext(scope, draft))
    return customerId
  }
  const next = { at: china('2026-11-20 10:00'), what: '寄报价' }
  const log = (customerId: CustomerId, session: string, requestId?: string) =>
    t.call(session, ['followup', 'log'], { customerId, way: 'call', result: '要账期', next }, requestId)
  const openPlans = async (customerId: CustomerId) =>
    (await plansOf(t, customerId)).filter((plan) => plan.state === 'open')

  test.each(ROUNDS)('two colleagues log the same customer: both are kept, one next step stands (%i)', async () => {
    const customerId = await start()
    const answers = await Promise.all([log(customerId, t.a.repOne.session), log(customerId, t.a.managerOne.session)])
    answers.forEach(ok)
    expect(await openPlans(customerId)).toHaveLength(1)
    expect(await factsOf(t, customerId)).toMatchObject({ followup_count: 2 })
  })

  test.each(ROUNDS)(
    'the same request at once, as from a phone on a bad network, is one follow-up (%i)',
    async (round) => {
      const customerId = await start()
      const answers = await Promise.all(
        [1, 2, 3].map(() => log(customerId, t.a.repOne.session, `request-same-${round}`)),
      )
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect(await factsOf(t, customerId)).toMatchObject({ followup_count: 1 })
    },
  )

  test.each(ROUNDS)('a follow-up is taken back twice: it is gone once (%i)', async () => {
    const customerId = await start()
    const { followupId } = ok(await log(customerId, t.a.repOne.session))
    const withdraw = () => t.call(t.a.repOne.session, ['followup', 'withdraw'], { followupId })
    ;(await Promise.all([withdraw(), withdraw()])).forEach(ok)
    expect(await factsOf(t, customerId)).toMatchObject({ followup_count: 0, next_followup_what: '寄样衣' })
    expect((await openPlans(customerId)).map((plan) => plan.what)).toEqual(['寄样衣'])
  })

  test.each(ROUNDS)('delegating meets logging: one comes first, and no plan is left twice (%i)', async () => {
    const customerId = await start()
    const { items } = ok(await t.call(t.a.repOne.session, ['followup', 'inbox'], { kind: 'followup' }))
    const itemId = items.find((item) => item.customerId === customerId)?.id ?? ''
    const [logged, delegated] = await Promise.all([
      log(customerId, t.a.managerOne.session),
      t.call(t.a.repOne.session, ['followup', 'delegate'], { itemId, staffId: t.a.repTwo.id }),
    ])
    ok(logged)
    expect(['OK', 'NOT_FOUND']).toContain(codeOf(delegated))
    expect((await openPlans(customerId)).map((plan) => plan.what)).toEqual(['寄报价'])
  })

  test.each(ROUNDS)(
    'the follow-up comes in the minute the customer is given away: one of the two happens (%i)',
    async () => {
      t.clock.set(china('2026-11-18 10:00'))
      const customerId = await start()
      await t.runUntil(china('2026-11-25 14:59'))
      t.clock.set(china('2026-11-25 15:00'))
      const due = { at: china('2026-11-27 10:00'), what: '寄报价' }
      const input = { customerId, way: 'call', result: '要账期', next: due } as const
      const [logged] = await Promise.all([t.call(t.a.repOne.session, ['followup', 'log'], input), t.drain()])
      const isGiven = (await timelineOf(t, customerId)).some((entry) => entry.title === '负责人换成李二')
      expect(codeOf(logged)).toBe(isGiven ? 'NOT_FOUND' : 'OK')
      expect(await openPlans(customerId)).toMatchObject([
        isGiven ? { staff_id: t.a.repTwo.id, what: '寄样衣' } : { staff_id: t.a.repOne.id, what: '寄报价' },
      ])
      expect(t.logs.filter((line) => line.event === 'fault' || line.event.startsWith('event '))).toEqual([])
    },
  )
})

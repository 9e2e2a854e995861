import { sql } from 'kysely'
import type { StaffId, TenantId } from '@shared/kernel/ids'
import { messageLabels } from '@shared/message/message.labels'
import { Aftermath } from '../../cloudfunctions/_kernel/aftermath'
import { withTenant } from '../../cloudfunctions/_kernel/transaction'
import { message } from '../../cloudfunctions/message'
import { queueStaffMessage } from '../../cloudfunctions/message/message.service'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, openTestHouse, type TestHouse } from '../support/test-house'

type Client = Awaited<ReturnType<TestHouse['house']['ports']['wecomOf']>>

describe.each(engineKinds)('the ledger of messages on %s', (kind) => {
  let t: TestHouse
  let client: Client = null
  let sent: unknown[] = []
  beforeAll(async () => {
    t = await openTestHouse(kind, [message], {
      mode: 'production',
      wecomOf: async () => client,
      pageLink: (page) => `https://g.example/${page}`,
    })
  })
  beforeEach(() => {
    client = null
    sent = []
  })
  afterAll(() => t.close())

  let count = 0
  const queue = async (staffId: StaffId, tenantId: TenantId = t.a.tenantId) => {
    count += 1
    t.clock.advance(60_000)
    const occasionKey = `occasion:${count}`
    await withTenant(t.house.engine, tenantId, async (tx) => {
      const now = t.clock.now()
      const after = new Aftermath(null, now, t.house.newId)
      const draft = { staffId, title: '新线索', body: '云裳服饰', page: null, reason: '分给了您', occasionKey }
      expect(await queueStaffMessage({ tx, tenantId, now, newId: t.house.newId, after }, draft)).toBe(true)
      await after.write(tx, tenantId, null)
    })
  }
  const newest = async (session: string) =>
    ok(await t.call(session, ['message', 'listBox'], {})).items[0] ?? { state: 'none', failure: null }
  const answering = (recipient: object) => {
    client = { sendAppMessage: async (wanted: object) => (sent.push(wanted), { recipients: [recipient] }) } as never
  }

  test('without a bound app it says who can bind one, and is not tried again by itself', async () => {
    await queue(t.a.repOne.id)
    await t.drain()
    expect(await newest(t.a.repOne.session)).toMatchObject({ state: 'failed', failure: messageLabels.NOT_BOUND })
    expect(await t.drain()).toBe(0)
  })

  test('a colleague without an account is told apart, and nothing is sent', async () => {
    answering({ status: 'sent', msgid: 'm1' })
    await withTenant(t.house.engine, t.a.tenantId, (tx) =>
      sql`update staff set wecom_userid = null where tenant_id = ${t.a.tenantId} and id = ${t.a.repTwo.id}`.execute(tx),
    )
    await queue(t.a.repTwo.id)
    await t.drain()
    expect(await newest(t.a.repTwo.session)).toMatchObject({ state: 'failed', failure: messageLabels.NO_ACCOUNT })
    expect(sent).toEqual([])
  })

  test('what the platform took is sent once, however often the event comes', async () => {
    answering({ status: 'sent', msgid: 'm1' })
    await queue(t.a.repOne.id)
    await t.drain()
    await t.drain()
    expect(await newest(t.a.repOne.session)).toMatchObject({ state: 'sent', failure: null })
    expect(sent).toHaveLength(1)
  })

  test('when nobody knows whether it arrived, the box says so and nobody sends again', async () => {
    answering({ status: 'unknown', reason: '企业微信没有回答' })
    await queue(t.a.repOne.id)
    await t.drain()
    await t.drain()
    expect(await newest(t.a.repOne.session)).toMatchObject({ state: 'unknown', failure: '企业微信没有回答' })
    expect(sent).toHaveLength(1)
  })

  test('a process that died while sending leaves a message nobody sends twice', async () => {
    answering({ status: 'sent', msgid: 'm1' })
    await queue(t.a.repOne.id)
    await withTenant(t.house.engine, t.a.tenantId, (tx) =>
      sql`update message set state = 'sending' where tenant_id = ${t.a.tenantId} and state = 'intended'`.execute(tx),
    )
    await t.drain()
    expect(await newest(t.a.repOne.session)).toMatchObject({ state: 'unknown', failure: messageLabels.CRASHED })
    expect(sent).toEqual([])
  })

  test('in production everybody reads their own messages only, the owner too', async () => {
    await queue(t.a.repThree.id)
    const titles = async (session: string) =>
      ok(await t.call(session, ['message', 'listBox'], {})).items.map(({ recipientName }) => recipientName)
    expect(await titles(t.a.repThree.session)).toEqual(['周三'])
    expect(new Set(await titles(t.a.repOne.session))).toEqual(new Set(['陈一']))
    expect(await titles(t.a.owner.session)).toEqual([])
    expect(await titles(t.b.repThree.session)).toEqual([])
  })

  test('the same occasion is told once', async () => {
    const tell = () =>
      withTenant(t.house.engine, t.a.tenantId, (tx) => {
        const now = t.clock.now()
        const at = {
          tx,
          tenantId: t.a.tenantId,
          now,
          newId: t.house.newId,
          after: new Aftermath(null, now, t.house.newId),
        }
        const draft = { staffId: t.a.agent.id, title: '工单', body: '一', page: null, reason: '', occasionKey: 'once' }
        return queueStaffMessage(at, draft)
      })
    expect([await tell(), await tell()]).toEqual([true, false])
  })

  test('a box of many comes thirty at a time, newest first, each once', async () => {
    for (let nth = 0; nth < 31; nth += 1) await queue(t.a.repFour.id)
    const first = ok(await t.call(t.a.repFour.session, ['message', 'listBox'], {}))
    const rest = ok(await t.call(t.a.repFour.session, ['message', 'listBox'], { cursor: first.nextCursor }))
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([30, 1, null])
    const ids = [...first.items, ...rest.items].map(({ id }) => id)
    expect(new Set(ids).size).toBe(31)
    const times = [...first.items, ...rest.items].map(({ at }) => at)
    expect(times).toEqual([...times].sort().reverse())
  })

  test('a stranger has no box', async () => {
    expect(codeOf(await t.call(undefined, ['message', 'listBox'], {}))).toBe('SIGN_IN')
  })
})

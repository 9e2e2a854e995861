import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { isOptOut, reportedAt } from '@shared/message/sms-report.rules'
import { createGateway } from '../../cloudfunctions/_gateway/http-server'
import { smsCallbackRoutes } from '../../cloudfunctions/_gateway/sms-callback-routes'
import { ownerTransaction } from '../../cloudfunctions/_kernel/transaction'
import { stopPlatforms } from '../standins/local-platforms'
import { engineKinds } from '../support/test-engines'
import { ok } from '../support/test-house'
import { openReachHouse, PHONE, type ReachHouse } from './reach-house'

const PATH = 'a-secret-path-of-company-a'
const OTHER_PATH = 'a-secret-path-of-company-b'

describe.each(engineKinds)('the door for SMS reports on %s', (kind) => {
  let h: ReachHouse
  let url = ''
  let close: () => void
  beforeAll(async () => {
    h = await openReachHouse(kind)
    await ownerTransaction(h.t.house.engine, (tx) =>
      sql`insert into door (kind, key, tenant_id, target) values
        ('sms', ${PATH}, ${h.t.a.tenantId}, ${h.t.a.tenantId}), ('sms', ${OTHER_PATH}, ${h.t.b.tenantId}, ${h.t.b.tenantId})`.execute(
        tx,
      ),
    )
    const server = createGateway(h.t.house, [smsCallbackRoutes(h.t.house)], { isBehindProxy: false })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback/sms`
    close = () => server.close()
  })
  beforeEach(() => h.startAnew())
  afterAll(async () => {
    close()
    await h.t.close()
    await stopPlatforms()
  })

  const post = async (path: string, body: unknown): Promise<{ status: number; answer: unknown }> => {
    const response = await fetch(`${url}/${path}`, { method: 'POST', body: JSON.stringify(body) })
    return { status: response.status, answer: await response.json() }
  }

  const report = (sid: string, changes = {}) => ({
    user_receive_time: '2026-11-18 10:00:03',
    nationcode: '86',
    mobile: '13800138000',
    report_status: 'SUCCESS',
    errmsg: 'DELIVRD',
    description: '用户短信送达成功',
    sid,
    ...changes,
  })
  const lost = { report_status: 'FAIL', errmsg: 'MK:0005', description: '用户关机' }

  test('reports come several at a time and settle each its own SMS; a second report changes nothing', async () => {
    await h.tell('one')
    await h.tell('two')
    await h.t.drain()
    expect(await post(PATH, [report('sms-1'), report('sms-2', lost), report('sms-of-nobody')])).toEqual({
      status: 200,
      answer: { result: 0, errmsg: 'OK' },
    })
    await post(PATH, [report('sms-1', lost)])
    expect(await h.ledger()).toMatchObject([
      { state: 'sent', deliveredAt: '2026-11-18T02:00:03.000Z', failure: null },
      { state: 'failed', deliveredAt: null, failureCode: 'MK:0005', failure: '运营商回执：用户关机' },
    ])
  })

  test('the message box tells an SMS that has left from one that arrived, each with its channel and its reason', async () => {
    await h.tell('one')
    await h.tell('two')
    await h.t.drain()
    await post(PATH, [report('sms-1')])
    const { items } = ok(await h.t.call(h.t.a.owner.session, ['message', 'listBox'], {}))
    expect(items).toMatchObject([
      { channel: 'sms', state: 'sent', deliveredAt: null, recipientName: '陈女士' },
      { channel: 'sms', state: 'sent', deliveredAt: '2026-11-18T02:00:03.000Z' },
    ])
    expect(items[0]?.reason).toContain('订阅额度已用完，所以发短信')
  })

  test("a company's path settles nothing of another company", async () => {
    await h.tell('one')
    await h.t.drain()
    await post(OTHER_PATH, [report('sms-1')])
    expect(await h.ledger()).toMatchObject([{ state: 'sent', deliveredAt: null }])
  })

  test('whoever answers R gets no SMS any more, whoever answers thanks does', async () => {
    const reply = { extend: '', mobile: '13800138000', nationcode: '86', sign: '锦程服饰', time: 1 }
    await post(PATH, { ...reply, text: '谢谢' })
    expect(await h.tell('one')).toBe('told')
    await post(PATH, { ...reply, text: 'Ｒ' })
    expect(await h.tell('two')).toBe('page_only')
    expect((await h.ledger()).map(({ phone }) => phone)).toEqual([PHONE])
  })

  test.each([
    ['an unknown path', 'a-path-that-nobody-has', []],
    ['reports without serial numbers', PATH, [{ report_status: 'SUCCESS' }]],
  ])('%s is not taken, and says so without a word more', async (_, path, body) => {
    const { answer } = await post(path, body)
    expect(answer).toMatchObject({ result: 1 })
    expect(JSON.stringify(answer)).not.toMatch(/tenant|sql|stack/i)
  })
})

test.each([
  ['R', true],
  ['ｔｄ', true],
  [' 退订 ', true],
  ['T恤有货吗', false],
  ['', false],
])('the answer %p means never again: %p', (text, isRefusal) => {
  expect(isOptOut(text)).toBe(isRefusal)
})

test('the time of a report is read by the clock in China, and an unreadable one is now', () => {
  expect(reportedAt('2026-01-01 08:03:04', '2026-01-02T00:00:00.000Z')).toBe('2026-01-01T00:03:04.000Z')
  expect(reportedAt('yesterday', '2026-01-02T00:00:00.000Z')).toBe('2026-01-02T00:00:00.000Z')
})

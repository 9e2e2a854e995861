import { sql } from 'kysely'
import { addMs, HOUR_MS, MINUTE_MS, type Instant } from '@shared/kernel/instant'
import { tokenKey, type TokenStore } from '../../cloudfunctions/_kernel/platform-token-store'
import { ownerTransaction } from '../../cloudfunctions/_kernel/transaction'
import { createWecomClient } from '../../cloudfunctions/message/wecom-client'
import { createWecomTokenStore } from '../../cloudfunctions/message/wecom-token-store'
import {
  AGENT,
  clientParts,
  CORP,
  createHandClock,
  SECRET,
  startWecom,
  stopPlatforms,
} from '../standins/local-platforms'
import { engineKinds } from '../support/test-engines'
import { openTestHouse, type TestHouse } from '../support/test-house'

const KEY = tokenKey('wecom', CORP, SECRET)
const GETTOKEN = '/cgi-bin/gettoken'
const NOON: Instant = '2026-11-18T04:00:00.000Z'
const EVENING = addMs(NOON, 2 * HOUR_MS)

describe.each(engineKinds)('the WeCom token in the database, on %s', (kind) => {
  let t: TestHouse
  beforeEach(async () => {
    t = await openTestHouse(kind, [])
  })
  afterEach(async () => {
    await stopPlatforms()
    await t.close()
  })

  /** What one process of the deployment opens. */
  const storeOf = (company = t.a, secretKey = Buffer.alloc(32, 7)): TokenStore =>
    createWecomTokenStore({ engine: t.house.engine, tenantId: company.tenantId, secretKey })

  test('what one process has fetched every other process reads, until the next takes its place', async () => {
    expect(await storeOf().read(KEY)).toBeUndefined()
    await storeOf().write(KEY, 'first-token', NOON)
    expect(await storeOf().read(KEY)).toEqual({ token: 'first-token', expiresAt: NOON })
    await storeOf().write(KEY, 'second-token', EVENING)
    expect(await storeOf().read(KEY)).toEqual({ token: 'second-token', expiresAt: EVENING })
  })

  test('at rest it is unreadable, to another key it is absent, and so it is to another company', async () => {
    await storeOf().write(KEY, 'first-token', NOON)
    const rows = await ownerTransaction(t.house.engine, (tx) => sql`select * from wecom_token`.execute(tx))
    expect(rows.rows).toHaveLength(1)
    expect(JSON.stringify(rows.rows)).not.toContain('first-token')
    expect(await storeOf(t.a, Buffer.alloc(32, 8)).read(KEY)).toBeUndefined()
    expect(await storeOf(t.b).read(KEY)).toBeUndefined()
  })

  test('of twenty processes that want to fetch at once one may, the next when its time is up', async () => {
    const until = addMs(NOON, MINUTE_MS)
    const claims = await Promise.all(Array.from({ length: 20 }, () => storeOf().claim(KEY, NOON, until)))
    expect(claims.filter(Boolean)).toHaveLength(1)
    expect(await storeOf().claim(KEY, addMs(until, -1), EVENING)).toBe(false)
    expect(await storeOf().claim(KEY, until, EVENING)).toBe(true)
    expect(await storeOf(t.b).claim(KEY, NOON, until)).toBe(true)
  })

  test('a claim on a renewal leaves the token readable, and the renewed token frees the claim', async () => {
    await storeOf().write(KEY, 'first-token', NOON)
    expect(await storeOf().claim(KEY, NOON, EVENING)).toBe(true)
    expect(await storeOf().read(KEY)).toEqual({ token: 'first-token', expiresAt: NOON })
    await storeOf().write(KEY, 'second-token', EVENING)
    expect(await storeOf().claim(KEY, NOON, EVENING)).toBe(true)
  })

  test('four processes that send at once, and again when the token has lapsed, ask WeCom for one token each time', async () => {
    const clock = createHandClock()
    const { url, control } = await startWecom(clock)
    let tell: () => void = () => undefined
    let written = new Promise<void>((resolve) => (tell = resolve))
    const clients = Array.from({ length: 4 }, () => {
      const store = storeOf()
      const tokens: TokenStore = { ...store, write: (...args) => store.write(...args).then(() => tell()) }
      // Who finds the right taken waits until the token is there, however slow the machine.
      const parts = { ...clientParts(clock, tokens), sleep: () => written }
      return createWecomClient({ baseUrl: url, corpId: CORP, secret: SECRET, agentId: AGENT, ...parts })
    })
    const sendAll = async (round: string): Promise<void> => {
      const sends = clients.map((client, i) =>
        client.sendAppMessage({ toUserids: ['lisi'], kind: 'text', content: `${round} ${i}` }),
      )
      for (const { recipients } of await Promise.all(sends)) expect(recipients).toMatchObject([{ status: 'sent' }])
    }
    await sendAll('first')
    expect(control.calls(GETTOKEN)).toHaveLength(1)
    written = new Promise<void>((resolve) => (tell = resolve))
    control.expireTokens()
    await sendAll('second')
    expect(control.calls(GETTOKEN)).toHaveLength(2)
  })
})

import { addMs, HOUR_MS, MINUTE_MS } from '@shared/kernel/instant'
import { createMemoryTokenStore, tokenKey } from '../../cloudfunctions/_kernel/platform-token-store'
import { createWecomClient, type WecomClientConfig } from '../../cloudfunctions/message/wecom-client'
import {
  AGENT,
  clientParts,
  CORP,
  createHandClock,
  SECRET,
  startWecom,
  stopPlatforms,
} from '../standins/local-platforms'

afterEach(stopPlatforms)

const TOKEN = '/cgi-bin/gettoken'
const KEY = tokenKey('wecom', CORP, SECRET)
let sent = 0
const hello = () => ({ toUserids: ['lisi'], kind: 'text' as const, content: `您好 ${(sent += 1)}` })

async function setUp(settings = {}) {
  const clock = createHandClock()
  const { url, control } = await startWecom(clock, settings)
  const tokens = createMemoryTokenStore()
  const another = (changes: Partial<WecomClientConfig> = {}) =>
    createWecomClient({
      baseUrl: url,
      corpId: CORP,
      secret: SECRET,
      agentId: AGENT,
      ...clientParts(clock, tokens),
      ...changes,
    })
  return { clock, control, tokens, another, client: another() }
}

describe('the access token of an app', () => {
  test('twenty sends at once ask for one token', async () => {
    const { client, control } = await setUp()
    const reports = await Promise.all(Array.from({ length: 20 }, () => client.sendAppMessage(hello())))
    expect(reports.every(({ recipients }) => recipients[0]?.status === 'sent')).toBe(true)
    expect(control.calls(TOKEN)).toHaveLength(1)
  })

  test('twenty sends that all meet the same lapsed token renew it once', async () => {
    const { client, control } = await setUp()
    await client.sendAppMessage(hello())
    control.expireTokens()
    const reports = await Promise.all(Array.from({ length: 20 }, () => client.sendAppMessage(hello())))
    expect(reports.every(({ recipients }) => recipients[0]?.status === 'sent')).toBe(true)
    expect(control.calls(TOKEN)).toHaveLength(2)
  })

  test('a process that meets a lapsed token uses the one another process has fetched meanwhile', async () => {
    const { client, another, control, tokens } = await setUp()
    await client.sendAppMessage(hello())
    const lapsed = await tokens.read(KEY)
    control.expireTokens()
    await another().sendAppMessage(hello())
    const renewed = await tokens.read(KEY)
    const lagging = another({ tokens: { ...tokens, read: firstly(lapsed, tokens.read) } })
    expect((await lagging.sendAppMessage(hello())).recipients).toMatchObject([{ status: 'sent' }])
    expect(await tokens.read(KEY)).toEqual(renewed)
    expect(control.calls(TOKEN)).toHaveLength(2)
  })

  test('while another process is fetching, this one waits for its token instead of asking too', async () => {
    const { clock, another, control, tokens } = await setUp()
    await tokens.claim(KEY, clock.now(), addMs(clock.now(), 6000))
    let polls = 0
    const sleep = async (ms: number): Promise<void> => {
      await clock.sleep(ms)
      polls += 1
      if (polls === 3) await tokens.write(KEY, 'fetched-elsewhere', addMs(clock.now(), 2 * HOUR_MS))
    }
    await another({ sleep }).sendAppMessage(hello())
    expect(clock.sleeps.slice(0, 3)).toEqual([300, 300, 300])
    // The invented token was then refused once, which is the only reason for asking at all.
    expect(control.calls()).toEqual(['/cgi-bin/message/send', TOKEN, '/cgi-bin/message/send'])
  })

  test('a process that dies while fetching holds nobody up for longer than three seconds', async () => {
    const { clock, client, control, tokens } = await setUp()
    await tokens.claim(KEY, clock.now(), addMs(clock.now(), HOUR_MS))
    expect((await client.sendAppMessage(hello())).recipients).toMatchObject([{ status: 'sent' }])
    expect(clock.sleeps.reduce((sum, ms) => sum + ms, 0)).toBe(3000)
    expect(control.calls(TOKEN)).toHaveLength(1)
  })

  test('a token is renewed five minutes before it lapses', async () => {
    const { client, clock, control } = await setUp()
    await client.sendAppMessage(hello())
    clock.advance(2 * HOUR_MS - 5 * MINUTE_MS - 1)
    await client.sendAppMessage(hello())
    expect(control.calls(TOKEN)).toHaveLength(1)
    clock.advance(1)
    await client.sendAppMessage(hello())
    expect(control.calls(TOKEN)).toHaveLength(2)
  })

  test('in its last minutes, when the platform answers the same token again, it is asked once a minute at most', async () => {
    const { client, clock, control } = await setUp()
    await client.sendAppMessage(hello())
    clock.advance(2 * HOUR_MS - 2 * MINUTE_MS)
    for (let i = 0; i < 12; i += 1) {
      expect((await client.sendAppMessage(hello())).recipients).toMatchObject([{ status: 'sent' }])
      clock.advance(15_000)
    }
    expect(control.calls(TOKEN).length).toBeLessThanOrEqual(4)
  })

  test('the store’s key tells neither company nor secret', () => {
    expect(KEY).toMatch(/^wecom:[0-9a-f]{64}$/)
    expect(tokenKey('wecom', CORP, 'other')).not.toBe(KEY)
  })
})

/** A reader that answers `first` once and then what is really there. */
function firstly<T, R>(first: T, then: (key: string) => Promise<R>): (key: string) => Promise<T | R> {
  let isFirst = true
  return async (key) => {
    if (!isFirst) return then(key)
    isFirst = false
    return first
  }
}

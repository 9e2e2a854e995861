import { sql } from 'kysely'
import { MINUTE_MS } from '@shared/kernel/instant'
import { openWordsCheck } from '../../cloudfunctions/_gateway/words-check'
import { withTenant } from '../../cloudfunctions/_kernel/transaction'
import { createWechatClient } from '../../cloudfunctions/session/wechat-client'
import { APP, APP_SECRET, clientParts, createHandClock, startWechat, stopPlatforms } from '../standins/local-platforms'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok } from '../support/test-house'
import { openServiceHouse, submitTicket, type ServiceHouse } from './ticket-house'

const CHECK = '/wxa/msg_sec_check'
const RISKY = '本店代开发票，价格面议'

describe.each(engineKinds)('words of customers before they are kept, on %s', (kind) => {
  let t: ServiceHouse
  let wechat: Awaited<ReturnType<typeof startWechat>>['control']
  beforeAll(async () => {
    const clock = createHandClock()
    const { url, control } = await startWechat(clock)
    wechat = control
    wechat.defineUser({ openid: 'openid-memberchen' })
    const config = { baseUrl: url, appId: APP, secret: APP_SECRET, edition: 'release' as const, ...clientParts(clock) }
    t = await openServiceHouse(kind)
    t.house.ports.checkWords = openWordsCheck(t.house.engine, createWechatClient({ ...config, timeoutMs: 300 }))
  })
  afterAll(async () => {
    await t.close()
    await stopPlatforms()
  })
  beforeEach(() => t.clock.advance(MINUTE_MS))

  const submit = (words: string) =>
    t.call(t.chen.session, ['ticket', 'submit'], { kind: 'quality', words, orderId: null, fileIds: [] })
  const doubts = (): Promise<unknown[]> =>
    withTenant(t.house.engine, t.a.tenantId, async (tx) => {
      const found = await sql<{ verdict: string }>`
        select detail->>'verdict' as verdict from audit_log where action = 'ticket.wordsDoubtful' order by at`.execute(
        tx,
      )
      return found.rows.map(({ verdict }) => verdict)
    })

  test('risky words are refused when submitting, adding and reopening, and nothing of them is kept', async () => {
    expect(codeOf(await submit(RISKY))).toBe('CONTENT_REFUSED')
    const { ticketId } = await submitTicket(t)
    const input = { ticketId, words: RISKY, fileIds: [] }
    expect(codeOf(await t.call(t.chen.session, ['ticket', 'add'], input))).toBe('CONTENT_REFUSED')
    expect(codeOf(await t.call(t.chen.session, ['ticket', 'reopen'], { ticketId, words: RISKY }))).toBe(
      'CONTENT_REFUSED',
    )
    const seen = ok(await t.call(t.chen.session, ['ticket', 'track'], { ticketId }))
    expect(JSON.stringify(seen)).not.toContain('代开发票')
  })

  test('words a person should look at, and words nobody could check in time, are kept and noted', async () => {
    const before = (await doubts()).length
    ok(await submit('拉链坏了，加微信领红包是真的吗'))
    wechat.injectTimeout(CHECK)
    ok(await submit('第二件的拉链也坏了'))
    ok(await submit('第三件是好的，谢谢'))
    expect((await doubts()).slice(before)).toEqual(['review', 'unchecked'])
  })

  test('photos without a word are not asked about', async () => {
    const before = wechat.calls(CHECK).length
    const { ticketId } = await submitTicket(t)
    const asked = wechat.calls(CHECK).length
    expect(asked).toBe(before + 1)
    expect(codeOf(await t.call(t.chen.session, ['ticket', 'add'], { ticketId, words: '', fileIds: [] }))).toBe(
      'NOTHING_ADDED',
    )
    expect(wechat.calls(CHECK)).toHaveLength(asked)
  })
})

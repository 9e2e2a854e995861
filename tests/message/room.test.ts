import { MINUTE_MS } from '@shared/kernel/instant'
import { roomAt } from '@shared/message/delivery.rules'
import { Aftermath } from '../../cloudfunctions/_kernel/aftermath'
import { withTenant } from '../../cloudfunctions/_kernel/transaction'
import { message } from '../../cloudfunctions/message'
import { queueStaffMessage } from '../../cloudfunctions/message/message.service'
import { WECOM_MEMBER_LIMITS } from '../../cloudfunctions/message/wecom-client.quota'
import type { WecomClient } from '../../cloudfunctions/message/wecom-client'
import { engineKinds } from '../support/test-engines'
import { openTestHouse, type TestHouse } from '../support/test-house'

/** Knows of no earlier send, like the client of a process that has just started. */
const forgetful: WecomClient = {
  sendAppMessage: ({ toUserids }) =>
    Promise.resolve({ recipients: toUserids.map((userid) => ({ userid, status: 'sent', msgid: 'm' })), quota: [] }),
}

describe.each(engineKinds)('a burst of messages to one colleague on %s', (kind) => {
  let t: TestHouse
  beforeAll(async () => {
    t = await openTestHouse(kind, [message], { wecomOf: async () => forgetful, pageLink: (page) => page })
  })
  afterAll(() => t.close())

  const count = (state: 'sent' | 'intended') =>
    withTenant(t.house.engine, t.a.tenantId, async (tx) => {
      const rows = await tx
        .selectFrom('message')
        .select(['id', 'attempts'])
        .where('tenant_id', '=', t.a.tenantId)
        .where('state', '=', state)
        .execute()
      return { rows: rows.length, attempts: Math.max(0, ...rows.map(({ attempts }) => attempts)) }
    })

  test('keeps within what WeCom delivers a minute, whichever process sends, and waiting is no try', async () => {
    const { perMinute } = WECOM_MEMBER_LIMITS
    await withTenant(t.house.engine, t.a.tenantId, async (tx) => {
      const at = { tx, tenantId: t.a.tenantId, now: t.clock.now(), newId: t.house.newId }
      const after = new Aftermath(null, at.now, at.newId)
      for (let nth = 0; nth < perMinute * 8; nth += 1) {
        const words = { title: '提醒', body: `第 ${nth} 条`, page: null, reason: '试试' }
        await queueStaffMessage({ ...at, after }, { ...words, staffId: t.a.repOne.id, occasionKey: `burst:${nth}` })
      }
      await after.write(tx, t.a.tenantId, null)
    })
    await t.drain()
    expect(await count('sent')).toMatchObject({ rows: perMinute })
    expect(await count('intended')).toEqual({ rows: perMinute * 7, attempts: 0 })
    t.clock.advance(MINUTE_MS)
    await t.drain()
    expect((await count('sent')).rows).toBe(perMinute * 2)
    for (let minute = 0; minute < 6; minute += 1) {
      t.clock.advance(MINUTE_MS)
      await t.drain()
    }
    expect(await count('sent')).toEqual({ rows: perMinute * 8, attempts: 1 })
  })
})

test.each([
  [null, null, null],
  ['2026-11-18T02:00:10.000Z', null, '2026-11-18T02:01:10.000Z'],
  [null, '2026-11-18T02:00:10.000Z', '2026-11-18T03:00:10.000Z'],
  ['2026-11-18T02:59:30.000Z', '2026-11-18T02:00:10.000Z', '2026-11-18T03:00:30.000Z'],
])('with the minute full since %s and the hour since %s there is room at %s', (minute, hour, room) => {
  expect(roomAt({ minute, hour, ahead: 0 }, 30)).toBe(room)
})

test.each([
  [0, '2026-11-18T02:01:10.000Z'],
  [29, '2026-11-18T02:01:10.000Z'],
  [30, '2026-11-18T02:02:10.000Z'],
  [95, '2026-11-18T02:04:10.000Z'],
])('with %i waiting before it, a message has its turn at %s', (ahead, turn) => {
  expect(roomAt({ minute: '2026-11-18T02:00:10.000Z', hour: null, ahead }, 30)).toBe(turn)
})

test('nobody waits while there is room, however many came before', () => {
  expect(roomAt({ minute: null, hour: null, ahead: 95 }, 30)).toBeNull()
})

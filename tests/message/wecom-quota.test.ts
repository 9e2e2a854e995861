import fc from 'fast-check'
import { HOUR_MS, MINUTE_MS } from '@shared/kernel/instant'
import { createWecomClient } from '../../cloudfunctions/message/wecom-client'
import { createMemberQuota, WECOM_MEMBER_LIMITS } from '../../cloudfunctions/message/wecom-client.quota'
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

describe('what is left of a member’s limits', () => {
  test('counts down within the minute and within the hour, whatever the case of the userid', () => {
    const clock = createHandClock()
    const quota = createMemberQuota(clock.now)
    quota.count('LiSi')
    clock.advance(MINUTE_MS)
    quota.count('lisi')
    expect(quota.factOf('lisi')).toEqual({ userid: 'lisi', leftThisMinute: 29, leftThisHour: 998, retryAfterMs: 0 })
    expect(quota.factOf('wangwu')).toMatchObject({ leftThisMinute: 30, leftThisHour: 1000 })
    clock.advance(HOUR_MS)
    expect(quota.factOf('lisi')).toMatchObject({ leftThisMinute: 30, leftThisHour: 1000 })
  })

  test('waiting exactly as long as told frees one message, and a moment less does not', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90_000 }), { minLength: 1, maxLength: 1200 }), (gaps) => {
        const clock = createHandClock()
        const quota = createMemberQuota(clock.now)
        for (const gap of gaps) {
          clock.advance(gap)
          const { retryAfterMs } = quota.factOf('lisi')
          if (retryAfterMs > 0) {
            clock.advance(retryAfterMs - 1)
            expect(quota.factOf('lisi').retryAfterMs).toBe(1)
            clock.advance(1)
          }
          const free = quota.factOf('lisi')
          expect(free.retryAfterMs).toBe(0)
          expect(Math.min(free.leftThisMinute, free.leftThisHour)).toBeGreaterThan(0)
          quota.count('lisi')
        }
      }),
      { numRuns: 20 },
    )
  })

  test('the hour is full after 1000 messages sent slowly enough for every minute', () => {
    const clock = createHandClock()
    const quota = createMemberQuota(clock.now)
    for (let i = 0; i < WECOM_MEMBER_LIMITS.perHour; i += 1) {
      clock.advance(2000)
      quota.count('lisi')
    }
    expect(quota.factOf('lisi')).toMatchObject({ leftThisHour: 0, retryAfterMs: HOUR_MS - 999 * 2000 })
  })
})

test('whatever the rhythm, what the client calls sent was never dropped by the platform', async () => {
  const pace = fc.array(
    fc.record({ gapMs: fc.constantFrom(0, 100, 1900, 2100, 40_000), userid: fc.constantFrom('lisi', 'WangWu') }),
    {
      minLength: 50,
      maxLength: 90,
    },
  )
  await fc.assert(
    fc.asyncProperty(pace, async (steps) => {
      const clock = createHandClock()
      const { url, control } = await startWecom(clock)
      const client = createWecomClient({
        baseUrl: url,
        corpId: CORP,
        secret: SECRET,
        agentId: AGENT,
        ...clientParts(clock),
      })
      let sent = 0
      for (const [i, { gapMs, userid }] of steps.entries()) {
        clock.advance(gapMs)
        const report = await client.sendAppMessage({ toUserids: [userid], kind: 'text', content: `第 ${i} 条` })
        if (report.recipients[0]?.status === 'sent') sent += 1
      }
      expect(control.deliveries().filter(({ dropped }) => dropped)).toEqual([])
      expect(control.deliveries()).toHaveLength(sent)
      await stopPlatforms()
    }),
    { numRuns: 6 },
  )
})

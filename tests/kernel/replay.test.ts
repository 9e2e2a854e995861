import { sql } from 'kysely'
import { hashInput } from '../../cloudfunctions/_kernel/replay'
import { withTenant } from '../../cloudfunctions/_kernel/transaction'
import { tenant } from '../../cloudfunctions/tenant'
import { defaultSettings } from '@shared/tenant/tenant.types'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, openTestHouse, type TestHouse } from '../support/test-house'

test('the hash of an input does not depend on the order of its keys, and tells different inputs apart', () => {
  expect(hashInput({ a: 1, b: { c: [1, 2], d: null } })).toBe(hashInput({ b: { d: null, c: [1, 2] }, a: 1 }))
  expect(hashInput({ a: [1, 2] })).not.toBe(hashInput({ a: [2, 1] }))
  expect(hashInput(undefined)).toBe(hashInput(undefined))
})

describe.each(engineKinds)('a repeated request on %s', (kind) => {
  let t: TestHouse
  beforeEach(async () => {
    t = await openTestHouse(kind, [tenant])
  })
  afterEach(() => t.close())

  const change = (requestId: string, minutes = 45) =>
    t.call(
      t.a.owner.session,
      ['tenant', 'changeSettings'],
      { version: 0, lead: { ...defaultSettings.lead, acceptWithinMinutes: minutes } },
      requestId,
    )

  test('twenty times at once is one effect and twenty equal answers', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => change('same-request')))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(ok(answers[0] ?? (await change('same-request')))).toMatchObject({ version: 1 })
  })

  test('a refused request leaves no mark, so that it may be tried again', async () => {
    await change('first-request')
    expect(codeOf(await change('second-request'))).toBe('SETTINGS_CHANGED')
    const kept = await withTenant(t.house.engine, t.a.tenantId, (tx) =>
      sql<{ n: number }>`select count(*)::int as n from replay`.execute(tx),
    )
    expect(kept.rows[0]?.n).toBe(1)
  })

  test('ids of one person mean nothing for another person or company', async () => {
    await change('same-request')
    const other = await t.call(t.b.owner.session, ['tenant', 'changeSettings'], { version: 0 }, 'same-request')
    expect(codeOf(other)).toBe('OK')
  })
})

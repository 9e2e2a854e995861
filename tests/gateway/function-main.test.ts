import { mainOf } from '../../cloudfunctions/_gateway/function-main'
import type { House } from '../../cloudfunctions/_kernel/house'
import { tenant } from '../../cloudfunctions/tenant'
import { engineKinds } from '../support/test-engines'
import { openTestHouse, type TestHouse } from '../support/test-house'

describe.each(engineKinds)('the event function of one word, main(event, context), on %s', (kind) => {
  let t: TestHouse
  beforeAll(async () => {
    t = await openTestHouse(kind, [tenant])
  })
  afterAll(() => t.close())

  test('takes the call itself as its event, with whatever the platform adds to it', async () => {
    const main: (event: unknown, context: object) => Promise<unknown> = mainOf(tenant, async () => t.house)
    const event = { procedure: 'tenant.readSettings', input: {}, session: t.a.owner.session, userInfo: { openId: 'o' } }
    expect(await main(event, { request_id: 'x' })).toMatchObject({ ok: true, data: { version: 0 } })
    expect(await main({ ...event, session: undefined }, {})).toMatchObject({ ok: false, code: 'SIGN_IN' })
  })

  test.each([undefined, null, 'text', {}, { procedure: 'lead.submit', input: {} }])(
    'answers an event that is no call of this word in words: %j',
    async (event) => {
      expect(await mainOf(tenant, async () => t.house)(event)).toMatchObject({ ok: false, code: expect.any(String) })
    },
  )

  test('opens the house once for all its calls, and again after an opening that failed', async () => {
    let opened = 0
    const open = async (): Promise<House> => {
      opened += 1
      if (opened === 1) throw new Error('the database is away')
      return t.house
    }
    const main = mainOf(tenant, open)
    const event = { procedure: 'tenant.readSettings', input: {}, session: t.a.owner.session }
    await expect(main(event)).rejects.toThrow('the database is away')
    await Promise.all([main(event), main(event)])
    expect(await main(event)).toMatchObject({ ok: true })
    expect(opened).toBe(2)
  })
})

import type { CustomerId } from '@shared/kernel/ids'
import { HOUR_MS } from '@shared/kernel/instant'
import { customer } from '../../cloudfunctions/customer'
import { noteFollowupFacts } from '../../cloudfunctions/customer/customer.service'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, openTestHouse, textWithoutIds, type TestHouse } from '../support/test-house'
import { makeCustomer, within } from './make-customer'

describe.each(engineKinds)('查重 on %s', (kind) => {
  let t: TestHouse
  let customerId: CustomerId
  const lookUp = (text: string, session = t.a.repTwo.session) => t.call(session, ['customer', 'lookup'], { text })

  beforeAll(async () => {
    t = await openTestHouse(kind, [customer])
    const made = await makeCustomer(t, t.a.tenantId, {
      name: '广州市云裳服饰贸易有限公司',
      ownerId: t.a.repThree.id,
      region: { province: '广东省', city: '广州市' },
    })
    customerId = made.customerId
    await within(t, t.a.tenantId, (at) =>
      noteFollowupFacts(at.tx, at.tenantId, customerId, { lastFollowupAt: '2026-11-10T02:00:00.000Z' }),
    )
    await makeCustomer(t, t.b.tenantId, { name: '深圳市悦衫服饰有限公司', ownerId: t.b.repOne.id })
  })
  afterAll(() => t.close())

  test.each([
    ['the full name', '广州市云裳服饰贸易有限公司'],
    ['the name written otherwise', '广州 云裳服饰贸易(有限公司)'],
    ['a fragment', '云裳'],
    ['the phone', '138-0013-8000'],
    ['the end of the phone', '0138000'],
    ['both pasted together', '云裳服饰 13800138000'],
  ])('another’s customer is found by %s, masked, without phone or id', async (_, text) => {
    const { hits } = ok(await lookUp(text))
    expect(hits).toHaveLength(1)
    expect(hits[0]).toMatchObject({
      maskedName: '广州市云*服饰…',
      ownerDepartment: '销售二组',
      lastActivity: '一个月内',
      customerId: null,
    })
    expect(textWithoutIds(hits)).not.toMatch(/云裳服饰贸易|13800138000|0013|周三/)
  })

  test('one’s own customer is named and can be opened', async () => {
    const { hits } = ok(await lookUp('云裳', t.a.repThree.session))
    expect(hits.map((hit) => [hit.maskedName, hit.customerId])).toEqual([['广州市云裳服饰贸易有限公司', customerId]])
  })

  test('a stranger to the company, a few digits and another company’s customer find nothing', async () => {
    for (const text of ['大润发商业', '8000', '有', '深圳市悦衫服饰有限公司', '!!!', '王伟']) {
      expect(ok(await lookUp(text, t.a.repFour.session)).hits).toEqual([])
    }
  })

  test('thirty an hour are answered, the next is told when to come back, an hour later it may', async () => {
    for (let i = 0; i < 30; i += 1) ok(await lookUp('云裳', t.a.repOne.session))
    t.clock.advance(HOUR_MS / 2)
    const answer = await lookUp('云裳', t.a.repOne.session)
    expect(answer).toMatchObject({
      code: 'TOO_MANY',
      retryAfterMs: HOUR_MS / 2,
      message: '一小时最多查 30 次，请稍后再查',
    })
    expect(codeOf(await lookUp('云裳', t.a.managerOne.session))).toBe('OK')
    t.clock.advance(HOUR_MS / 2)
    expect(codeOf(await lookUp('云裳', t.a.repOne.session))).toBe('OK')
  })
})

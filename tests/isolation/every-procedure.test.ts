import fc from 'fast-check'
import { contract } from '@shared/contract'
import type { Answer } from '@shared/kernel/wire'
import { words } from '../../cloudfunctions/_gateway/words'
import { answerCall } from '../../cloudfunctions/_kernel/function-entry'
import { engineKinds } from '../support/test-engines'
import type { TestHouse } from '../support/test-house'
import { foreignInputs } from './foreign-inputs'
import { rowHasher, secretsOf } from './rows-of'
import { openTwoCompanies, rolesOf, type Theirs } from './two-companies'

const procedures = Object.entries(contract).flatMap(([word, verbs]) =>
  Object.keys(verbs).map((verb) => `${word}.${verb}`),
)
/** Ends the caller's session, so it comes last. */
const ordered = [...procedures.filter((name) => name !== 'session.close'), 'session.close']
const roleNames = ['owner', 'manager', 'rep', 'agent', 'member', 'visitor']
const byName = new Map(words.map((word) => [word.name, word]))

function call(t: TestHouse, session: string | undefined, procedure: string, input: unknown): Promise<Answer> {
  const word = byName.get(procedure.split('.')[0] ?? '')
  if (word === undefined) throw new Error(`no word serves ${procedure}`)
  return answerCall(t.house, word, { procedure, input, session, requestId: t.house.newId() })
}

const flat = (inputs: ReturnType<typeof foreignInputs>): Map<string, object> =>
  new Map(
    Object.entries(inputs).flatMap(([word, verbs]) =>
      Object.entries(verbs).map(([verb, input]): [string, object] => [`${word}.${verb}`, input]),
    ),
  )

/** Every id of company B, of whatever noun. */
const idsOf = ({ company, ...rest }: Theirs): string[] => [
  ...Object.values(rest),
  company.repOne.id,
  company.owner.id,
  company.teamOne,
  company.tenantId,
]

const withIds = (value: unknown, next: () => string): unknown => {
  if (Array.isArray(value)) return value.map((one) => withIds(one, next))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      /(^id|Id)$/.test(key) && typeof inner === 'string' ? next() : withIds(inner, next),
    ]),
  )
}

describe.each(engineKinds)('company A among the rows of company B, on %s', (kind) => {
  let t: TestHouse
  let theirs: Theirs
  let inputs: Map<string, object>
  let secrets: string[]
  let hashTheirs: () => Promise<string>
  let before: string

  const expectApart = async (answer: Answer, isEchoed: (secret: string) => boolean = () => false): Promise<void> => {
    const told = JSON.stringify(answer)
    expect(secrets.filter((secret) => told.includes(secret) && !isEchoed(secret))).toEqual([])
    expect(await hashTheirs()).toBe(before)
    expect(answer).not.toMatchObject({ code: 'FAULT' })
  }

  beforeAll(async () => {
    const two = await openTwoCompanies(kind)
    t = two.t
    theirs = two.theirs
    inputs = flat(foreignInputs(theirs, { tenantCode: t.a.code, formKey: two.ours.formKey }))
    secrets = await secretsOf(t)
    hashTheirs = await rowHasher(t, t.b.tenantId)
    before = await hashTheirs()
  })
  afterAll(() => t.close())

  test('every procedure of the house is tried, and company B has much to lose', () => {
    expect([...inputs.keys()].sort()).toEqual([...procedures].sort())
    const served = words.flatMap((word) => Object.keys(word.procedures))
    expect(served.sort()).toEqual([...procedures].sort())
    expect(secrets.length).toBeGreaterThan(30)
    expect(secrets).toEqual(expect.arrayContaining([theirs.customerId, theirs.leadId, theirs.phone, '陈敏敏b']))
  })

  test('ids of any noun in any place of any call read nothing and change nothing', async () => {
    const roles = rolesOf(t.a)
    const ids = idsOf(theirs)
    const call_ = fc.record({
      procedure: fc.constantFrom(...ordered.filter((name) => name !== 'session.close')),
      role: fc.constantFrom(...roleNames),
      picks: fc.array(fc.constantFrom(...ids), { minLength: 4, maxLength: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(call_, async ({ procedure, role, picks }) => {
        let turn = 0
        const input = withIds(inputs.get(procedure), () => picks[turn++ % picks.length] ?? '')
        await expectApart(await call(t, roles[role], procedure, input))
      }),
      { numRuns: 60 },
    )
  })

  test.each(roleNames)('the %s reads nothing of B and changes nothing of B by any procedure', async (role) => {
    const session = rolesOf(t.a)[role]
    for (const procedure of ordered) await expectApart(await call(t, session, procedure, inputs.get(procedure)))
  })

  test('what company A did is followed up without touching company B', async () => {
    await t.drain()
    expect(await hashTheirs()).toBe(before)
  })

  test("at company B's own door somebody of company A is a stranger", async () => {
    const atDoor = { tenantCode: t.b.code, formKey: theirs.formKey }
    const doorInputs = flat(foreignInputs(theirs, atDoor))
    for (const procedure of ['tenant.readCompany', 'lead.readForm', 'lead.readWish']) {
      const asOwner = await call(t, t.a.owner.session, procedure, doorInputs.get(procedure))
      const asStranger = await call(t, undefined, procedure, doorInputs.get(procedure))
      expect(asOwner).toEqual(asStranger)
      expect(asOwner.ok).toBe(true)
    }
  })
})

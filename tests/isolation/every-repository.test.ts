import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brandId, type TenantId } from '@shared/kernel/ids'
import { Aftermath } from '../../cloudfunctions/_kernel/aftermath'
import { withTenant, type Tx } from '../../cloudfunctions/_kernel/transaction'
import { engineKinds } from '../support/test-engines'
import type { TestHouse } from '../support/test-house'
import { custodyAttempts } from './floor/custody'
import { departureAttempts } from './floor/departure'
import { customerAttempts } from './floor/customer'
import { followupAttempts } from './floor/followup'
import { foreignOf, nobodys, nobodysTenant, type Attempt, type Foreign } from './floor/foreign'
import { kernelAttempts } from './floor/kernel'
import { leadAttempts } from './floor/lead'
import { leadDeskAttempts } from './floor/lead-desk'
import { peopleAttempts } from './floor/people'
import { reachAttempts } from './floor/reach'
import { ticketServiceAttempts } from './floor/ticket-service'
import { ticketAttempts } from './floor/ticket'
import { workAttempts } from './floor/work'
import { rowHasher, secretsOf } from './rows-of'
import { openTwoCompanies } from './two-companies'

const FUNCTIONS = 'cloudfunctions'
const attemptsOf: Record<string, Record<string, Attempt>> = {
  ...peopleAttempts,
  ...workAttempts,
  ...customerAttempts,
  ...followupAttempts,
  ...leadAttempts,
  ...leadDeskAttempts,
  ...ticketAttempts,
  ...kernelAttempts,
  ...reachAttempts,
  ...ticketServiceAttempts,
  ...custodyAttempts,
  ...departureAttempts,
}
const attempts = Object.entries(attemptsOf).flatMap(([file, entries]) =>
  Object.entries(entries).flatMap(([name, attempt]): [string, NonNullable<Attempt>][] =>
    attempt === null ? [] : [[`${file}.${name}`, attempt]],
  ),
)

/** `staff/department` for every file of the house that holds SQL of a word. */
const repositories = readdirSync(FUNCTIONS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: word }) =>
    readdirSync(join(FUNCTIONS, word)).flatMap((file) =>
      file.endsWith('.repository.ts') ? [`${word}/${file.replace('.repository.ts', '')}`] : [],
    ),
  )

/** Carries what was learned out of a transaction that must leave nothing behind. */
class Undone extends Error {
  constructor(readonly learned: { said: string; rows: string }) {
    super('undone')
  }
}

const say = (result: unknown): string => JSON.stringify(result) ?? 'nothing'

test('every function of every repository is tried', async () => {
  expect(repositories.length).toBeGreaterThan(30)
  for (const repository of repositories) {
    const module: object = await import(`../../${FUNCTIONS}/${repository}.repository`)
    const exported = Object.entries(module).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []))
    expect([repository, Object.keys(attemptsOf[repository] ?? {}).sort()]).toEqual([repository, exported.sort()])
  }
})

describe.each(engineKinds)('the database alone keeps companies apart on %s', (kind) => {
  let t: TestHouse
  let theirs: Foreign
  let before: string
  let hashTheirs: (tx?: Tx) => Promise<string>
  let secrets: string[]

  /** Calls in the scope of one company with whatever tenant id and ids, tells what came of it and of B's rows, and takes it back. */
  async function attemptIn(scope: TenantId, attempt: NonNullable<Attempt>, as: { tenantId: TenantId; ids: Foreign }) {
    let made = 0
    const newId = <Noun extends string>() => brandId<Noun>(`made${String((made += 1)).padStart(4, '0')}`)
    const now = t.clock.now()
    const after = new Aftermath(null, now, newId)
    const work = withTenant(t.house.engine, scope, async (tx) => {
      const said = say(await attempt({ tx, tenantId: as.tenantId, now, newId, after }, as.ids))
      throw new Undone({ said, rows: as.ids === theirs ? await hashTheirs(tx) : before })
    })
    return work.catch((error: unknown) => {
      if (error instanceof Undone) return error.learned
      return { said: error instanceof Error ? `${error.name}: ${error.message}` : 'a throw', rows: before }
    })
  }

  /** B's ids read as those that nobody has: what remains different was learned from B's rows. */
  const asNobodys = (said: string): string => {
    const unknown = new Map<string, string>(Object.entries({ ...nobodys }))
    return Object.entries({ ...theirs }).reduce((text, [key, id]) => text.replaceAll(id, unknown.get(key) ?? ''), said)
  }

  beforeAll(async () => {
    const two = await openTwoCompanies(kind)
    t = two.t
    theirs = await foreignOf(t, two.theirs)
    hashTheirs = await rowHasher(t, t.b.tenantId)
    before = await hashTheirs()
    // Single English words are kinds and states, which every company has.
    secrets = (await secretsOf(t)).filter((text) => !/^[a-z_]+$/.test(text))
  })
  afterAll(async () => {
    expect(await hashTheirs()).toBe(before)
    await t.close()
  })

  test.each(attempts)("%s in A's scope learns no more from B's ids than from nobody's", async (_, attempt) => {
    const { tenantId } = t.a
    const nothing = await attemptIn(tenantId, attempt, { tenantId, ids: nobodys })
    const { said, rows } = await attemptIn(tenantId, attempt, { tenantId, ids: theirs })
    expect(asNobodys(said)).toBe(nothing.said)
    expect(rows).toBe(before)
    expect(secrets.filter((secret) => asNobodys(said).includes(secret))).toEqual([])
  })

  test.each(attempts)("%s in A's scope, told it is B, is refused by row-level security alone", async (_, attempt) => {
    const nothing = await attemptIn(t.a.tenantId, attempt, { tenantId: nobodysTenant, ids: nobodys })
    const { said, rows } = await attemptIn(t.a.tenantId, attempt, { tenantId: t.b.tenantId, ids: theirs })
    expect(asNobodys(said).replaceAll(t.b.tenantId, nobodysTenant)).toBe(nothing.said)
    expect(rows).toBe(before)
  })

  test.each(attempts)(
    "%s in B's own scope finds or changes something, so the silence above means something",
    async (_, attempt) => {
      const { tenantId } = t.b
      const nothing = await attemptIn(t.a.tenantId, attempt, { tenantId: nobodysTenant, ids: nobodys })
      const { said, rows } = await attemptIn(tenantId, attempt, { tenantId, ids: theirs })
      expect(said).not.toMatch(/^\w*(Error|Boundary)/)
      expect(asNobodys(said) !== nothing.said || rows !== before).toBe(true)
    },
  )
})

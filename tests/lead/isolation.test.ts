import { sql } from 'kysely'
import { brandId, type CustomerId, type LeadId, type StaffId } from '@shared/kernel/ids'
import type { At } from '../../cloudfunctions/_kernel/at'
import { ownerTransaction } from '../../cloudfunctions/_kernel/transaction'
import * as assignment from '../../cloudfunctions/lead/lead-assignment.repository'
import * as collision from '../../cloudfunctions/lead/collision.repository'
import * as detail from '../../cloudfunctions/lead/lead-detail.repository'
import * as intake from '../../cloudfunctions/lead/intake.repository'
import * as list from '../../cloudfunctions/lead/lead-list.repository'
import * as repository from '../../cloudfunctions/lead/lead.repository'
import * as situation from '../../cloudfunctions/lead/intake-situation.repository'
import * as told from '../../cloudfunctions/lead/told.repository'
import { engineKinds } from '../support/test-engines'
import { ok, type TestHouse } from '../support/test-house'
import { at, openLeadHouse, typed } from './lead-house'

interface Theirs {
  leadId: LeadId
  staffId: StaffId
  customerId: CustomerId
}

type Attempt = (at: At, theirs: Theirs) => Promise<unknown>

const boss = { scope: null, isManaging: true }
const page = { viewer: boss, state: null, channelId: null, from: null, limit: 9 }
const late = '2030-01-01T00:00:00.000Z'

/** Every function of mine that reaches the database, called in company A with ids of company B. */
const attempts: Record<string, Attempt> = {
  listAssignments: (at, b) => assignment.listAssignments(at.tx, at.tenantId, b.leadId),
  saveAcceptance: (at, b) => assignment.saveAcceptance(at, { ...b, why: '', respondedAt: late, workingMinutes: 1 }),
  saveOffer: (at, b) =>
    assignment.saveOffer(at, {
      ...b,
      assignmentId: at.newId(),
      acceptBy: late,
      why: '',
      before: 'moved',
      turnOf: null,
    }),
  saveUnassigned: (at, b) => assignment.saveUnassigned(at, b.leadId),
  insertCollision: (at, b) =>
    collision.insertCollision(at, { ...b, collisionId: at.newId(), ownerId: b.staffId, newcomerId: b.staffId }),
  loadLeadDetail: (at, b) => detail.loadLeadDetail(at.tx, at.tenantId, { ...b, viewer: boss }),
  isLeadVisible: (at, b) => detail.isLeadVisible(at.tx, at.tenantId, { ...b, viewer: boss }),
  claimLeadKeys: (at) =>
    intake.claimLeadKeys(at.tx, at.tenantId, { identities: [], keys: ['p:+8613800138000'], sameKey: '' }),
  joinLead: (at, b) =>
    intake.joinLead(at, {
      leadId: b.leadId,
      channelId: 'chanform',
      submission: { id: at.newId(), raw: {} },
      words: 'x',
    }),
  listLeadRows: (at, b) => list.listLeadRows(at.tx, at.tenantId, { ...page, ownerId: b.staffId }),
  lockVisibleLead: (at, b) => repository.lockVisibleLead(at.tx, at.tenantId, { ...b, viewer: boss }),
  lockLead: (at, b) => repository.lockLead(at.tx, at.tenantId, b.leadId),
  saveFirstResponse: (at, b) => repository.saveFirstResponse(at, b.leadId, { respondedAt: late, workingMinutes: 1 }),
  closeLead: (at, b) => repository.closeLead(at, b.leadId, { state: 'discarded', reason: 'spam' }),
  loadIntakeSituation: async (at) => {
    const choice = { id: 'channelb', key: 'form-b', isGuessed: false }
    const { channel, staff } = await situation.loadIntakeSituation(at.tx, at.tenantId, choice)
    return channel ?? staff.filter(({ id }) => id.endsWith('b'))
  },
  listArrangers: async (at) => (await told.listArrangers(at.tx, at.tenantId)).filter((id) => id.endsWith('b')),
  findCommonManager: async (at, b) => {
    const found = await told.findCommonManager(at.tx, at.tenantId, [b.staffId, b.staffId])
    return found !== null && found.endsWith('b')
  },
  findToldCollision: (at) => told.findToldCollision(at.tx, at.tenantId, 'collisionb'),
  saveAttachedOwner: (at, b) => told.saveAttachedOwner(at.tx, at.tenantId, { leadId: b.leadId, ownerId: b.staffId }),
}

const modules = [assignment, collision, detail, intake, list, repository, situation, told]
/** Pure, or made of what a test above calls; `insertLead` takes no id of anybody's but its own new ones. */
const pure = ['viewerOf', 'isVisibleLead', 'regionOf', 'insertLead']
const tables = ['lead', 'lead_submission', 'lead_key', 'lead_assignment', 'lead_load', 'collision', 'assignment_rules']

const isNothing = (result: unknown): boolean =>
  Array.isArray(result) ? result.length === 0 : result === undefined || result === null || result === false

describe.each(engineKinds)('leads of companies apart on %s', (kind) => {
  let t: TestHouse
  let theirs: Theirs

  const everything = () =>
    ownerTransaction(t.house.engine, async (tx) => {
      const rows: string[] = []
      for (const table of tables) {
        const result = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t order by 1`.execute(
          tx,
        )
        rows.push(...result.rows.map(({ row }) => `${table} ${row}`))
      }
      return rows
    })

  beforeAll(async () => {
    t = await openLeadHouse(kind)
    ok(await t.call(undefined, ['lead', 'submit'], typed({ formKey: 'form-b', name: '陈女士', phone: '13800138000' })))
    const { items } = ok(await t.call(t.b.owner.session, ['lead', 'list'], {}))
    const [lead] = items
    if (lead === undefined) throw new Error('company B has a lead')
    theirs = { leadId: lead.id, staffId: t.b.repOne.id, customerId: brandId('customerb') }
  })
  afterAll(() => t.close())

  test.each(Object.entries(attempts))('%s finds and changes nothing of another company', async (_, attempt) => {
    const before = await everything()
    const outcome = await at(t, (scope) => attempt(scope, theirs)).catch((error: unknown) => error)
    expect(outcome instanceof Error || isNothing(outcome)).toBe(true)
    expect(await everything()).toEqual(before)
  })

  test('no function was forgotten', () => {
    const functions = modules.flatMap((module) => Object.keys(module)).filter((name) => !pure.includes(name))
    expect(Object.keys(attempts).sort()).toEqual(functions.sort())
  })
})

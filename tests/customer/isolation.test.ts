import { sql } from 'kysely'
import { searchQuery } from '@shared/customer/search-text.rules'
import { brandId, type ContactId, type CustomerId, type StaffId } from '@shared/kernel/ids'
import type { At } from '../../cloudfunctions/_kernel/at'
import { ownerTransaction } from '../../cloudfunctions/_kernel/transaction'
import { customer } from '../../cloudfunctions/customer'
import * as card from '../../cloudfunctions/customer/card.repository'
import * as contact from '../../cloudfunctions/customer/contact.repository'
import * as fact from '../../cloudfunctions/customer/customer-fact.repository'
import * as list from '../../cloudfunctions/customer/customer-list.repository'
import * as record from '../../cloudfunctions/customer/customer-record.repository'
import * as search from '../../cloudfunctions/customer/customer-search.repository'
import * as service from '../../cloudfunctions/customer/customer.service'
import * as repository from '../../cloudfunctions/customer/customer.repository'
import * as edit from '../../cloudfunctions/customer/edit.repository'
import * as lookup from '../../cloudfunctions/customer/lookup.repository'
import * as need from '../../cloudfunctions/customer/need.repository'
import * as tag from '../../cloudfunctions/customer/tag.repository'
import * as timeline from '../../cloudfunctions/customer/timeline.repository'
import * as orderFacts from '../../cloudfunctions/trade/order-facts.repository'
import * as tradeRepository from '../../cloudfunctions/trade/trade.repository'
import { addOrders, addProducts } from '../../cloudfunctions/trade/trade.service'
import { engineKinds } from '../support/test-engines'
import { openTestHouse, type TestHouse } from '../support/test-house'
import { makeCustomer, within } from './make-customer'

interface Theirs {
  customerId: CustomerId
  contactId: ContactId
  staffId: StaffId
  needId: string
}

type Attempt = (at: At, theirs: Theirs) => Promise<unknown>

const index = { searchText: 'x', initials: 'x', tok: [1], keys: ['k:x'] }
const person = { name: '王伟', phone: '+8613900000000', isPrimary: true }
const newCustomer = {
  name: '甲',
  ownerId: null,
  contact: { name: '乙' },
  origin: { title: '', words: '', actorName: '' },
}
const editable = {
  name: '甲',
  shortName: '',
  formerNames: [],
  grade: null,
  industry: '',
  province: '',
  city: '',
  district: '',
  address: '',
  sizePeople: '',
  creditCode: null,
  pains: '',
  preferences: '',
  competitor: '',
  budget: '',
}
const page = { scope: null, stage: null, grade: null, from: null, limit: 50 }
const orderOf = (customerId: CustomerId) => [
  {
    id: 'orderx',
    number: 'SO-X',
    customerId,
    orderedAt: '2026-01-02T00:00:00.000Z',
    state: 'open' as const,
    lines: [],
  },
]
const factsOf = (customerId: CustomerId) => [
  {
    customerId,
    orderCount: 9,
    amountTotalFen: 9,
    amount12MonthsFen: 9,
    firstOrderAt: null,
    lastOrderAt: null,
    favouriteCategories: [],
    recentOrders: [],
  },
]

/** Every function that reaches the database, called in company A with ids of company B. */
const attempts: Record<string, Attempt> = {
  loadCardRow: (at, b) => card.loadCardRow(at.tx, at.tenantId, null, b.customerId),
  listContactRows: (at, b) => card.listContactRows(at.tx, at.tenantId, b.customerId),
  listNeedRows: (at, b) => card.listNeedRows(at.tx, at.tenantId, b.customerId),
  insertContact: (at, b) =>
    contact.insertContact(at, { customerId: b.customerId, contactId: at.newId(), contact: person }),
  updateContact: (at, b) => contact.updateContact(at, { ...b, contact: person }),
  findSameContact: (at, b) =>
    contact.findSameContact(at.tx, at.tenantId, b.customerId, { name: '陈敏', phone: '+8613800138000' }),
  loadContactPhone: (at, b) => contact.loadContactPhone(at.tx, at.tenantId, null, b.contactId),
  noteFollowupFacts: (at, b) =>
    fact.noteFollowupFacts(at.tx, at.tenantId, b.customerId, { followups: 1, lastFollowupAt: at.now }),
  saveOrderFacts: (at, b) => fact.saveOrderFacts(at.tx, at.tenantId, factsOf(b.customerId)),
  listCustomerRows: (at, b) => list.listCustomerRows(at.tx, at.tenantId, { ...page, ownerId: b.staffId }),
  listRecords: (at, b) => record.listRecords(at.tx, at.tenantId, [b.customerId]),
  listRecordsByKeys: (at) => record.listRecordsByKeys(at.tx, at.tenantId, { keys: ['p:+8613800138000'], limit: 9 }),
  lockRecord: (at, b) => record.lockRecord(at.tx, at.tenantId, b.customerId),
  saveIndex: (at, b) => record.saveIndex(at.tx, at.tenantId, b.customerId, index),
  searchCustomerRows: (at) => {
    const query = searchQuery('云裳')
    return query.kind === 'nothing'
      ? Promise.reject(new Error('no query'))
      : search.searchCustomerRows(at.tx, at.tenantId, { scope: null, query, limit: 9 })
  },
  createCustomer: (at, b) => service.createCustomer(at, { ...newCustomer, ownerId: b.staffId }),
  insertCustomer: (at, b) =>
    repository.insertCustomer(at, { customer: { ...newCustomer, ownerId: b.staffId }, index, ...b }),
  refreshIndex: (at, b) => service.refreshIndex(at, b.customerId),
  addContact: (at, b) => service.addContact(at, { customerId: b.customerId, ...person }),
  changeOwner: (at, b) => service.changeOwner(at, { customerId: b.customerId, staffId: null, why: '', actorName: '' }),
  saveOwner: (at, b) =>
    repository.saveOwner(at, { customerId: b.customerId, staffId: b.staffId, title: '', why: '', actorName: '' }),
  addCollaborator: (at, b) => service.addCollaborator(at, b),
  saveCollaborator: (at, b) => repository.saveCollaborator(at, b),
  findStaffName: (at, b) => repository.findStaffName(at.tx, at.tenantId, b.staffId),
  touchCustomer: (at, b) => repository.touchCustomer(at.tx, at.tenantId, b.customerId, '2030-01-01T00:00:00.000Z'),
  loadVisibleCustomer: (at, b) => repository.loadVisibleCustomer(at.tx, at.tenantId, null, b.customerId),
  lockVisibleCustomer: (at, b) => repository.lockVisibleCustomer(at.tx, at.tenantId, null, b.customerId),
  recordNeed: (at, b) => service.recordNeed(at, { customerId: b.customerId, words: '丙', source: '', recordedBy: '' }),
  findLatestNeed: (at, b) => need.findLatestNeed(at.tx, at.tenantId, b.customerId),
  insertNeed: (at, b) =>
    need.insertNeed(at, {
      needId: at.newId(),
      need: { customerId: b.customerId, words: '', source: '', recordedBy: '' },
      told: { title: '', words: '' },
    }),
  setTagNames: (at, b) => service.setTagNames(at, { customerId: b.customerId, tagNames: ['丁'] }),
  saveTags: (at, b) => tag.saveTags(at, { customerId: b.customerId, tagNames: [] }),
  listTagUses: (at) => tag.listTagUses(at.tx, at.tenantId),
  findCandidateRecords: (at, b) => service.findCandidateRecords(at.tx, at.tenantId, [b.customerId]),
  findCandidatesByKeys: (at) =>
    service.findCandidatesByKeys(at.tx, at.tenantId, { keys: ['p:+8613800138000'], limit: 9 }),
  appendTimeline: (at, b) => timeline.appendTimeline(at, [{ customerId: b.customerId, kind: 'note', title: '戊' }]),
  carryTimeline: (at, b) => timeline.carryTimeline(at.tx, at.tenantId, brandId('leadofb'), b.customerId),
  removeTimelineOf: (at, b) => timeline.removeTimelineOf(at.tx, at.tenantId, b.needId),
  listTimelineRows: (at, b) =>
    timeline.listTimelineRows(at.tx, at.tenantId, { customerId: b.customerId, kinds: [], from: null, limit: 9 }),
  lockEditable: (at, b) => edit.lockEditable(at.tx, at.tenantId, null, b.customerId),
  isCreditCodeTaken: (at) =>
    edit.isCreditCodeTaken(at.tx, at.tenantId, {
      creditCode: '91350100M000100Y43',
      exceptCustomerId: brandId('nobody'),
    }),
  saveEdit: (at, b) =>
    edit.saveEdit(at, { customerId: b.customerId, version: 1, after: editable, words: '', actorName: '' }),
  findNthLookup: (at, b) =>
    lookup.findNthLookup(at.tx, at.tenantId, { staffId: b.staffId, nth: 1, since: '2000-01-01T00:00:00.000Z' }),
  listIdsLike: (at) =>
    lookup.listIdsLike(at.tx, at.tenantId, { tokens: [], fragment: '云裳', digitsReversed: '00083100831', limit: 9 }),
  listVisibleIds: (at, b) => lookup.listVisibleIds(at.tx, at.tenantId, null, [b.customerId]),
  sumOrders: async (at, b) =>
    (
      await orderFacts.sumOrders(at.tx, at.tenantId, {
        customerIds: [b.customerId],
        yearAgo: '2000-01-01T00:00:00.000Z',
      })
    ).filter((sum) => sum.orderCount > 0),
  listRecentOrders: (at, b) =>
    orderFacts.listRecentOrders(at.tx, at.tenantId, { customerIds: [b.customerId], perCustomer: 9 }),
  insertProducts: (at) => tradeRepository.insertProducts(at.tx, at.tenantId, []),
  insertOrders: (at, b) => tradeRepository.insertOrders(at.tx, at.tenantId, orderOf(b.customerId)),
  listCustomerIds: (at) => tradeRepository.listCustomerIds(at.tx, at.tenantId, { afterId: '', limit: 9 }),
  countCustomers: async (at) => (await tradeRepository.countCustomers(at.tx, at.tenantId)) || null,
}

const modules = [
  card,
  contact,
  fact,
  list,
  record,
  search,
  service,
  repository,
  edit,
  lookup,
  need,
  tag,
  timeline,
  orderFacts,
  tradeRepository,
]
/** Pieces of SQL and of rules: they reach no database by themselves. */
const pure = ['rowsOf', 'isVisible', 'recordOfNew']
const tables = [
  'customer',
  'customer_collaborator',
  'contact',
  'customer_key',
  'customer_need',
  'tag',
  'customer_tag',
  'customer_fact',
  'timeline_entry',
  'sales_order',
  'product',
  'outbox',
]

/** `nothing` for every way to say so; else what came back or went wrong. */
function sayResult(result: unknown): string {
  if (result instanceof Error) return result.message
  const isNothing = Array.isArray(result)
    ? result.length === 0
    : [undefined, null, false].some((none) => none === result)
  return isNothing ? 'nothing' : JSON.stringify(result)
}

describe.each(engineKinds)('companies apart on %s', (kind) => {
  let t: TestHouse
  let theirs: Theirs

  /** Every row of both companies, as the owner of the database sees them. */
  const everything = () =>
    ownerTransaction(t.house.engine, async (tx) => {
      const rows: unknown[] = []
      for (const table of tables)
        rows.push((await sql`select * from ${sql.table(table)} order by 1, 2, 3`.execute(tx)).rows)
      return JSON.stringify(rows)
    })

  beforeAll(async () => {
    t = await openTestHouse(kind, [customer])
    const { tenantId, repOne } = t.b
    const made = await makeCustomer(t, tenantId, {
      name: '广州市云裳服饰贸易有限公司',
      ownerId: repOne.id,
      creditCode: '91350100M000100Y43',
    })
    const { needId } = await within(t, tenantId, (at) =>
      service.recordNeed(at, { customerId: made.customerId, words: '秋款', source: '', recordedBy: '' }),
    )
    await within(t, tenantId, (at) => service.setTagNames(at, { customerId: made.customerId, tagNames: ['老客户'] }))
    await within(t, tenantId, (at) =>
      service.appendTimeline(at, [{ customerId: null, leadId: brandId('leadofb'), kind: 'lead', title: '线索' }]),
    )
    await within(t, tenantId, (at) => addProducts(at, [{ id: 'prod01', name: '卫衣', category: '卫衣', priceFen: 1 }]))
    await within(t, tenantId, (at) => addOrders(at, orderOf(made.customerId)))
    theirs = { ...made, staffId: repOne.id, needId }
  })
  afterAll(() => t.close())

  test('every function of the word that reaches the database is tried here', () => {
    const functions = modules.flatMap((module) =>
      Object.entries(module).flatMap(([name, value]) =>
        typeof value === 'function' && !pure.includes(name) ? [name] : [],
      ),
    )
    expect([...new Set(functions)].filter((name) => !(name in attempts))).toEqual([])
  })

  test.each(Object.keys(attempts))('%s with ids of another company finds nothing and changes nothing', async (name) => {
    const before = await everything()
    const result = await within(t, t.a.tenantId, async (at) => attempts[name]?.(at, theirs)).catch(
      (error: unknown) => error,
    )
    expect(await everything()).toBe(before)
    expect(sayResult(result)).toMatch(/^(nothing|NOT_FOUND|.*(foreign key|duplicate key).*)$/)
  })
})

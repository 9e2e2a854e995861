import * as ticketFact from '../../../cloudfunctions/customer/ticket-fact.repository'
import * as card from '../../../cloudfunctions/customer/card.repository'
import * as contact from '../../../cloudfunctions/customer/contact.repository'
import * as fact from '../../../cloudfunctions/customer/customer-fact.repository'
import * as list from '../../../cloudfunctions/customer/customer-list.repository'
import * as record from '../../../cloudfunctions/customer/customer-record.repository'
import * as search from '../../../cloudfunctions/customer/customer-search.repository'
import * as repository from '../../../cloudfunctions/customer/customer.repository'
import * as edit from '../../../cloudfunctions/customer/edit.repository'
import * as lookup from '../../../cloudfunctions/customer/lookup.repository'
import * as need from '../../../cloudfunctions/customer/need.repository'
import * as pool from '../../../cloudfunctions/customer/pool.repository'
import * as tag from '../../../cloudfunctions/customer/tag.repository'
import * as timeline from '../../../cloudfunctions/customer/timeline.repository'
import { searchQuery } from '@shared/customer/search-text.rules'
import { brandId, type CustomerId } from '@shared/kernel/ids'
import type { AttemptsOf } from './foreign'

const LONG_AGO = '2000-01-01T00:00:00.000Z'
const FAR_AHEAD = '2030-01-01T00:00:00.000Z'
const index = { searchText: 'x', initials: 'x', tok: [1], keys: ['k:x'] }
const person = { name: '王伟', phone: '+8613900000000', isPrimary: true }
const origin = { title: '', words: '', actorName: '' }
const told = { words: '', actorName: '' }
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
const factsOf = (customerId: CustomerId) => ({
  customerId,
  orderCount: 9,
  amountTotalFen: 9,
  amount12MonthsFen: 9,
  firstOrderAt: null,
  lastOrderAt: null,
  favouriteCategories: [],
  recentOrders: [],
})

const cards: AttemptsOf<typeof card> = {
  loadCardRow: (at, b) => card.loadCardRow(at.tx, at.tenantId, null, b.customerId),
  listContactRows: (at, b) => card.listContactRows(at.tx, at.tenantId, b.customerId),
  listNeedRows: (at, b) => card.listNeedRows(at.tx, at.tenantId, b.customerId),
}

const contacts: AttemptsOf<typeof contact> = {
  insertContact: (at, b) =>
    contact.insertContact(at, { customerId: b.customerId, contactId: at.newId(), contact: person }),
  updateContact: (at, b) => contact.updateContact(at, { ...b, contact: person }),
  findSameContact: (at, b) =>
    contact.findSameContact(at.tx, at.tenantId, b.customerId, { name: b.contactName, phone: b.phone }),
  findOnlyCustomer: (at, b) => contact.findOnlyCustomer(at.tx, at.tenantId, b.phone),
  loadContactPhone: (at, b) => contact.loadContactPhone(at.tx, at.tenantId, null, b.contactId),
}

const facts: AttemptsOf<typeof fact> = {
  noteFollowupFacts: (at, b) =>
    fact.noteFollowupFacts(at.tx, at.tenantId, b.customerId, { followups: 1, lastFollowupAt: at.now }),
  saveScores: (at, b) => fact.saveScores(at.tx, at.tenantId, b.customerId, [1]),
  saveOrderFacts: (at, b) => fact.saveOrderFacts(at.tx, at.tenantId, [factsOf(b.customerId)]),
}

const lists: AttemptsOf<typeof list> = {
  rowsOf: null,
  listCustomerRows: (at, b) => list.listCustomerRows(at.tx, at.tenantId, { ...page, ownerId: b.staffId }),
}

const records: AttemptsOf<typeof record> = {
  listRecords: (at, b) => record.listRecords(at.tx, at.tenantId, [b.customerId]),
  listRecordsByKeys: (at, b) => record.listRecordsByKeys(at.tx, at.tenantId, { keys: [b.customerKey], limit: 9 }),
  lockRecord: (at, b) => record.lockRecord(at.tx, at.tenantId, b.customerId),
  saveIndex: (at, b) => record.saveIndex(at.tx, at.tenantId, b.customerId, index),
}

const searches: AttemptsOf<typeof search> = {
  searchCustomerRows: (at, b) => {
    const query = searchQuery(b.contactName)
    if (query.kind === 'nothing') throw new Error('no query')
    return search.searchCustomerRows(at.tx, at.tenantId, { scope: null, query, limit: 9 })
  },
}

const customers: AttemptsOf<typeof repository> = {
  isVisible: null,
  insertCustomer: (at, b) => {
    const customer = { name: '甲', ownerId: b.staffId, contact: { name: '乙' }, origin }
    return repository.insertCustomer(at, { customer, index, ...b })
  },
  loadVisibleCustomer: (at, b) => repository.loadVisibleCustomer(at.tx, at.tenantId, null, b.customerId),
  lockVisibleCustomer: (at, b) => repository.lockVisibleCustomer(at.tx, at.tenantId, null, b.customerId),
  touchCustomer: (at, b) => repository.touchCustomer(at.tx, at.tenantId, b.customerId, FAR_AHEAD),
  saveOwner: (at, b) => repository.saveOwner(at, { ...b, title: '', why: '', actorName: '' }),
  saveCollaborator: (at, b) => repository.saveCollaborator(at, { ...b, staffId: b.colleagueId }),
  findStaffName: (at, b) => repository.findStaffName(at.tx, at.tenantId, b.staffId),
}

const edits: AttemptsOf<typeof edit> = {
  lockEditable: (at, b) => edit.lockEditable(at.tx, at.tenantId, null, b.customerId),
  isCreditCodeTaken: (at, b) =>
    edit.isCreditCodeTaken(at.tx, at.tenantId, { creditCode: b.creditCode, exceptCustomerId: brandId('another') }),
  saveEdit: (at, b) => edit.saveEdit(at, { customerId: b.customerId, version: 1, after: editable, ...told }),
}

const lookups: AttemptsOf<typeof lookup> = {
  findNthLookup: (at, b) => lookup.findNthLookup(at.tx, at.tenantId, { staffId: b.staffId, nth: 1, since: LONG_AGO }),
  listIdsLike: (at, b) => {
    const digitsReversed = [...b.phone.slice(-11)].reverse().join('')
    return lookup.listIdsLike(at.tx, at.tenantId, { tokens: [], fragment: b.contactName, digitsReversed, limit: 9 })
  },
  listVisibleIds: (at, b) => lookup.listVisibleIds(at.tx, at.tenantId, null, [b.customerId]),
}

const needs: AttemptsOf<typeof need> = {
  findLatestNeed: (at, b) => need.findLatestNeed(at.tx, at.tenantId, b.customerId),
  insertNeed: (at, b) => {
    const { customerId } = b
    const wanted = { customerId, words: '别的需求', source: '', recordedBy: '' }
    return need.insertNeed(at, { needId: at.newId(), need: wanted, told: { title: '', words: '' } })
  },
}

const tags: AttemptsOf<typeof tag> = {
  saveTags: (at, b) => tag.saveTags(at, { customerId: b.customerId, tagNames: ['别的标签'] }),
  listTagUses: (at) => tag.listTagUses(at.tx, at.tenantId),
}

const timelines: AttemptsOf<typeof timeline> = {
  appendTimeline: (at, b) => timeline.appendTimeline(at, [{ customerId: b.customerId, kind: 'note', title: '戊' }]),
  carryTimeline: (at, b) => timeline.carryTimeline(at.tx, at.tenantId, b.untoldLeadId, b.customerId),
  removeTimelineOf: (at, b) => timeline.removeTimelineOf(at.tx, at.tenantId, b.followupId),
  listTimelineRows: (at, b) =>
    timeline.listTimelineRows(at.tx, at.tenantId, { customerId: b.customerId, kinds: [], from: null, limit: 9 }),
}

const ticketFacts: AttemptsOf<typeof ticketFact> = {
  tellTicket: (at, { customerId, ticketId }) =>
    ticketFact.tellTicket(at, { customerId, ticketId, open: 1, tickets: 1 }),
}

const pools: AttemptsOf<typeof pool> = {
  listPoolRows: (at, { staffId }) =>
    pool.listPoolRows(at.tx, at.tenantId, { staffId, grade: null, reason: null, province: '', from: null, limit: 50 }),
  countClaims: (at, { staffId }) => pool.countClaims(at.tx, at.tenantId, { staffId, since: LONG_AGO }),
  lockWanted: (at, b) => pool.lockWanted(at.tx, at.tenantId, b),
  listViewed: (at, { staffId }) => pool.listViewed(at.tx, at.tenantId, { staffId, day: '2026-11-18' }),
  saveViewed: (at, { staffId, customerId }) =>
    pool.saveViewed(at.tx, at.tenantId, { staffId, day: '2026-11-18', customerIds: [customerId] }),
  saveLock: (at, { customerId }) =>
    pool.saveLock(at.tx, at.tenantId, { customerId, isLocked: true, words: '', now: at.now }),
  saveWarning: (at, { customerId }) => pool.saveWarning(at.tx, at.tenantId, { customerId, warning: 1, now: at.now }),
  lockPooled: (at, b) => pool.lockPooled(at.tx, at.tenantId, b.customerId),
}

export const customerAttempts = {
  'customer/pool': pools,
  'customer/ticket-fact': ticketFacts,
  'customer/card': cards,
  'customer/contact': contacts,
  'customer/customer-fact': facts,
  'customer/customer-list': lists,
  'customer/customer-record': records,
  'customer/customer-search': searches,
  'customer/customer': customers,
  'customer/edit': edits,
  'customer/lookup': lookups,
  'customer/need': needs,
  'customer/tag': tags,
  'customer/timeline': timelines,
}

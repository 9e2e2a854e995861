import * as commits from '../../../cloudfunctions/custody/import-commit.repository'
import * as pairs from '../../../cloudfunctions/custody/import-pair.repository'
import * as rows from '../../../cloudfunctions/custody/import-row.repository'
import * as imports from '../../../cloudfunctions/custody/import.repository'
import * as worked from '../../../cloudfunctions/custody/worked-on.repository'
import * as merged from '../../../cloudfunctions/customer/many-merged.repository'
import * as fresh from '../../../cloudfunctions/customer/many-new.repository'
import type { Attempt, AttemptsOf, Foreign } from './foreign'

const of = ({ importId }: Foreign) => ({ importId, by: null })
const after = ({ importId }: Foreign) => ({ importId, afterLine: 0, limit: 5 })

const importing: AttemptsOf<typeof imports> = {
  listImportEntries: (at, { staffId }) =>
    imports.listImportEntries(at.tx, at.tenantId, { by: [staffId], from: null, limit: 5 }),
  insertImport: (at, { fileId, staffId: creatorId }) =>
    imports.insertImport(at, { importId: at.newId(), fileId, fileName: '表.csv', creatorId }),
  loadImport: (at, b) => imports.loadImport(at.tx, at.tenantId, of(b)),
  lockImport: (at, b) => imports.lockImport(at.tx, at.tenantId, of(b)),
  lockWork: (at, { importId }) => imports.lockWork(at, importId),
  saveImport: (at, { importId }) => imports.saveImport(at, importId, { step: 'failed', trouble: 'GONE' }),
  isOtherAtWork: async (at, { importId }) => {
    await imports.saveImport(at, importId, { step: 'committing' })
    return imports.isOtherAtWork(at.tx, at.tenantId, 'another')
  },
}

const keeping: AttemptsOf<typeof rows> = {
  insertRows: (at, { importId }) => rows.insertRows(at, importId, [{ line: 9, cells: ['新行'] }]),
  listRows: (at, b) => rows.listRows(at.tx, at.tenantId, after(b)),
  saveVerdicts: (at, { importId }) => {
    const nothing = { reason: 'NO_NAME', draft: null, keys: [], matchCustomerId: null, matchLine: null }
    return rows.saveVerdicts(at, importId, [{ line: 2, verdict: 'rejected', ...nothing }])
  },
  saveTwins: (at, { importId }) =>
    rows.saveTwins(at, importId, [{ line: 3, verdict: 'merged', reason: 'IN_FILE', matchLine: 2 }]),
  countRows: (at, { importId }) => rows.countRows(at.tx, at.tenantId, importId),
  listShownRows: (at, b) => rows.listShownRows(at.tx, at.tenantId, { ...after(b), verdicts: ['new'], keptOnly: false }),
}

const pairing: AttemptsOf<typeof pairs> = {
  insertPairs: (at, { importId }) => pairs.insertPairs(at, importId),
  listPairs: (at, b) => pairs.listPairs(at.tx, at.tenantId, after(b)),
}

const committing: AttemptsOf<typeof commits> = {
  listCommittable: (at, { importId }) =>
    commits.listCommittable(at.tx, at.tenantId, { importId, verdicts: ['new'], limit: 5 }),
  countCommittable: (at, { importId }) => commits.countCommittable(at.tx, at.tenantId, { importId, verdicts: ['new'] }),
  saveOutcomes: (at, { importId, customerId, contactId }) =>
    commits.saveOutcomes(at, importId, [{ line: 2, customerId, outcome: { at: at.now, made: true, contactId } }]),
  listDone: (at, { importId }) => commits.listDone(at.tx, at.tenantId, { importId, limit: 5 }),
  saveUndone: (at, { importId }) => commits.saveUndone(at, importId, [{ line: 4, undo: 'GONE' }]),
}

const working: AttemptsOf<typeof worked> = {
  listWorkedOn: (at, { importId, customerId }) =>
    worked.listWorkedOn(at.tx, at.tenantId, { importId, customerIds: [customerId] }),
}

const many: AttemptsOf<typeof fresh> = {
  insertCustomers: (at, { staffId: ownerId }) => {
    const origin = { title: '导入', words: '', actorName: '' }
    const customer = { name: '新店', ownerId, contact: { name: '某人' }, origin }
    const index = { searchText: '新店', initials: 'xd', tok: [1], keys: ['k:新店'] }
    const ids = { customerId: at.newId<'Customer'>(), contactId: at.newId<'Contact'>() }
    return fresh.insertCustomers(at, [{ customer, index, ...ids }])
  },
  addTags: (at, { customerId }) => fresh.addTags(at, [{ customerId, tagName: '新标签' }]),
  listKeyHolders: (at, { customerKey }) => fresh.listKeyHolders(at.tx, at.tenantId, [customerKey]),
}

const blanks = {
  shortName: '短',
  creditCode: null,
  grade: null,
  industry: '',
  province: '',
  city: '',
  district: '',
  address: '',
}

const supplementing: AttemptsOf<typeof merged> = {
  lockBlanks: (at, { customerId }) => merged.lockBlanks(at.tx, at.tenantId, [customerId]),
  saveBlanks: (at, { customerId }) => merged.saveBlanks(at, [{ id: customerId, ...blanks }]),
  insertContacts: (at, { customerId }) =>
    merged.insertContacts(at, [{ customerId, contactId: at.newId<'Contact'>(), contact: { name: '某人' } }]),
  saveIndexes: (at, { customerId }) =>
    merged.saveIndexes(at, [{ customerId, searchText: '某', initials: 'm', tok: [1], keys: ['k:某'] }]),
  removeAdded: (at, { looseContactId }) =>
    merged.removeAdded(at, { contacts: [{ contactId: looseContactId, contact: { name: '乙的旁人' } }], tags: [] }),
  deleteCustomers: (at, { looseCustomerId }) => merged.deleteCustomers(at, [looseCustomerId]),
}

export const custodyAttempts: Record<string, Record<string, Attempt>> = {
  'custody/import': importing,
  'custody/import-row': keeping,
  'custody/import-pair': pairing,
  'custody/import-commit': committing,
  'custody/worked-on': working,
  'customer/many-new': many,
  'customer/many-merged': supplementing,
}

import * as detail from '../../../cloudfunctions/ticket/desk-detail.repository'
import * as deskList from '../../../cloudfunctions/ticket/desk-list.repository'
import * as keep from '../../../cloudfunctions/ticket/keep.repository'
import * as own from '../../../cloudfunctions/ticket/own.repository'
import * as relay from '../../../cloudfunctions/ticket/relay.repository'
import * as situation from '../../../cloudfunctions/ticket/situation.repository'
import * as thread from '../../../cloudfunctions/ticket/thread.repository'
import * as repository from '../../../cloudfunctions/ticket/ticket.repository'
import * as told from '../../../cloudfunctions/ticket/told.repository'
import * as unassigned from '../../../cloudfunctions/ticket/unassigned.repository'
import * as visible from '../../../cloudfunctions/ticket/visible.repository'
import { submitted } from '../../ticket/standings'
import type { AttemptsOf, Foreign } from './foreign'

const BORN = '2026-01-01T00:00:00.000Z'
const boss = (b: Foreign): visible.Viewer => ({ staffId: b.staffId, role: 'owner', scope: null })
const seen = (b: Foreign) => ({ ticketId: b.ticketId, viewer: boss(b) })
const mine = ({ ticketId, memberId }: Foreign) => ({ ticketId, memberId })

const written = (b: Foreign): keep.NewTicket => ({
  id: b.openTicketId,
  number: 'one-more',
  standing: submitted({ kind: 'quality' }),
  memberId: b.memberId,
  customerId: b.customerId,
  contactName: '',
  phone: null,
  orderId: null,
  words: '乙的急事',
  entries: [],
})

const keeps: AttemptsOf<typeof keep> = {
  insertTicket: (at, b) => keep.insertTicket(at, { ...written(b), id: at.newId(), words: '又一件' }),
  findSame: (at, b) => keep.findSame(at, written(b)),
  saveTicket: (at, b) => keep.saveTicket(at, { ticketId: b.ticketId, standing: submitted(), entries: [] }),
}

const owns: AttemptsOf<typeof own> = {
  listOwnTickets: (at, { memberId }) => own.listOwnTickets(at.tx, at.tenantId, { memberId, from: null, limit: 9 }),
  loadRevision: (at, b) => own.loadRevision(at.tx, at.tenantId, mine(b)),
  loadTrack: (at, b) => own.loadTrack(at.tx, at.tenantId, mine(b)),
  loadAsker: (at, b) => own.loadAsker(at.tx, at.tenantId, b.memberId),
  listOrderChoices: (at, b) => own.listOrderChoices(at.tx, at.tenantId, b.customerId),
}

const situations: AttemptsOf<typeof situation> = {
  loadMemberSituation: (at, { memberId, orderId }) =>
    situation.loadMemberSituation(at.tx, at.tenantId, { memberId, orderId }),
  loadCustomerSituation: (at, { customerId, orderId }) =>
    situation.loadCustomerSituation(at.tx, at.tenantId, { customerId, orderId }),
  lockAgents: (at) => situation.lockAgents(at.tx, at.tenantId),
}

const repositories: AttemptsOf<typeof repository> = {
  ticketTables: null,
  lockOwnTicket: (at, b) => repository.lockOwnTicket(at.tx, at.tenantId, mine(b)),
  lockVisibleTicket: (at, b) => repository.lockVisibleTicket(at.tx, at.tenantId, seen(b)),
  lockTwoTickets: (at, b) =>
    repository.lockTwoTickets(at.tx, at.tenantId, { ticketIds: [b.ticketId, b.openTicketId], viewer: boss(b) }),
  lockUnclaimedTickets: (at, b) => repository.lockUnclaimedTickets(at.tx, at.tenantId, b.strangerId),
  lockTicket: (at, b) => repository.lockTicket(at.tx, at.tenantId, b.ticketId),
}

const deskLists: AttemptsOf<typeof deskList> = {
  listDeskRows: (at, b) => {
    const { customerId } = b
    const filter = { viewer: boss(b), shelf: 'all', kind: null, agentId: null, from: null, limit: 9 } as const
    return deskList.listDeskRows(at.tx, at.tenantId, { ...filter, customerId })
  },
  countDesk: (at, b) => deskList.countDesk(at.tx, at.tenantId, boss(b)),
}

const threads: AttemptsOf<typeof thread> = {
  copyThread: (at, b) =>
    thread.copyThread(at, { fromId: b.openTicketId, intoId: b.ticketId, revision: 2, isOnePerson: true }),
  findEntryWords: (at, b) => thread.findEntryWords(at.tx, at.tenantId, b.entryId),
}

const relays: AttemptsOf<typeof relay> = {
  lockRunning: (at) => relay.lockRunning(at.tx, at.tenantId, { changedAt: BORN, afterId: '', limit: 9 }),
  saveDues: async (at, b) => {
    const ticket = await repository.lockTicket(at.tx, at.tenantId, b.openTicketId)
    return ticket === null ? null : relay.saveDues(at, [{ ...ticket, firstDueAt: BORN }])
  },
}

const visibles: AttemptsOf<typeof visible> = {
  viewerOf: null,
  isVisibleTicket: null,
  isTicketVisible: (at, b) => visible.isTicketVisible(at.tx, at.tenantId, seen(b)),
  isOwnTicket: (at, b) => visible.isOwnTicket(at.tx, at.tenantId, mine(b)),
}

export const ticketAttempts = {
  'ticket/desk-detail': {
    loadDeskTicket: (at, b) => detail.loadDeskTicket(at.tx, at.tenantId, seen(b)),
  } satisfies AttemptsOf<typeof detail>,
  'ticket/desk-list': deskLists,
  'ticket/keep': keeps,
  'ticket/own': owns,
  'ticket/relay': relays,
  'ticket/situation': situations,
  'ticket/thread': threads,
  'ticket/ticket': repositories,
  'ticket/told': {
    findTold: (at, { openTicketId: ticketId, entryId }) => told.findTold(at.tx, at.tenantId, { ticketId, entryId }),
  } satisfies AttemptsOf<typeof told>,
  'ticket/unassigned': {
    lockUnassigned: (at) => unassigned.lockUnassigned(at.tx, at.tenantId, 9),
  } satisfies AttemptsOf<typeof unassigned>,
  'ticket/visible': visibles,
}

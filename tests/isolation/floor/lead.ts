import * as collision from '../../../cloudfunctions/lead/collision.repository'
import * as intake from '../../../cloudfunctions/lead/intake.repository'
import * as situation from '../../../cloudfunctions/lead/intake-situation.repository'
import * as assignment from '../../../cloudfunctions/lead/lead-assignment.repository'
import * as detail from '../../../cloudfunctions/lead/lead-detail.repository'
import * as list from '../../../cloudfunctions/lead/lead-list.repository'
import * as repository from '../../../cloudfunctions/lead/lead.repository'
import * as told from '../../../cloudfunctions/lead/told.repository'
import type { LeadColumns } from '../../../cloudfunctions/lead/intake.types'
import type { LeadId } from '@shared/kernel/ids'
import type { AttemptsOf, Foreign } from './foreign'

const FAR_AHEAD = '2030-01-01T00:00:00.000Z'
const viewer = { scope: null, isManaging: true }

const columnsOf = (id: LeadId, b: Foreign): LeadColumns => ({
  id,
  number: '260101-999',
  state: 'attached',
  channel_id: b.channelId,
  name: '别的线索',
  company: '',
  company_core: '',
  company_brand: '',
  wish: '',
  phones: [],
  email: null,
  unionid: null,
  credit_code: null,
  region: {},
  industry: '',
  intent: '',
  score: 0,
  scores: [],
  grade: 'D',
  notes: [],
  answers: [],
  match: 'sure',
  match_fields: [],
  match_customer_id: b.customerId,
  customer_id: b.customerId,
  owner_id: b.staffId,
  accept_by: null,
})

const collisions: AttemptsOf<typeof collision> = {
  insertCollision: (at, b) =>
    collision.insertCollision(at, { ...b, collisionId: at.newId(), ownerId: b.staffId, newcomerId: b.staffId }),
}

const intakes: AttemptsOf<typeof intake> = {
  claimLeadKeys: (at, b) =>
    intake.claimLeadKeys(at.tx, at.tenantId, { identities: [], keys: [b.leadKey], sameKey: b.leadKey }),
  insertLead: (at, b) => {
    const { customerId, staffId } = b
    const clash = { id: at.newId(), customer_id: customerId, owner_id: staffId, newcomer_id: staffId }
    const offer = { id: at.newId(), staff_id: staffId, accept_by: null, outcome: 'accepted', why: '' } as const
    const draft = { lead: columnsOf(at.newId(), b), submission: { id: at.newId(), raw: {} }, keys: [b.leadKey] }
    return intake.insertLead(at, { ...draft, offer, collision: clash, turnOf: 'rule' })
  },
  joinLead: (at, b) => intake.joinLead(at, { ...b, submission: { id: at.newId(), raw: {} }, words: '别的话' }),
}

const situations: AttemptsOf<typeof situation> = {
  loadIntakeSituation: (at, b) =>
    situation.loadIntakeSituation(at.tx, at.tenantId, { id: b.channelId, key: b.formKey, isGuessed: false }),
}

const assignments: AttemptsOf<typeof assignment> = {
  listAssignments: (at, b) => assignment.listAssignments(at.tx, at.tenantId, b.leadId),
  saveAcceptance: (at, b) =>
    assignment.saveAcceptance(at, { ...b, why: '', respondedAt: FAR_AHEAD, workingMinutes: 1 }),
  saveOffer: (at, b) => {
    const offer = { assignmentId: at.newId(), acceptBy: FAR_AHEAD, why: '', before: 'moved', turnOf: 'rule' } as const
    return assignment.saveOffer(at, { ...b, ...offer })
  },
  saveUnassigned: (at, b) => assignment.saveUnassigned(at, b.leadId),
}

const details: AttemptsOf<typeof detail> = {
  loadLeadDetail: (at, b) => detail.loadLeadDetail(at.tx, at.tenantId, { ...b, viewer }),
  isLeadVisible: (at, b) => detail.isLeadVisible(at.tx, at.tenantId, { ...b, viewer }),
}

const lists: AttemptsOf<typeof list> = {
  listLeadRows: (at, { channelId }) =>
    list.listLeadRows(at.tx, at.tenantId, { viewer, state: null, ownerId: null, channelId, from: null, limit: 9 }),
}

const leads: AttemptsOf<typeof repository> = {
  viewerOf: null,
  isVisibleLead: null,
  regionOf: null,
  lockVisibleLead: (at, b) => repository.lockVisibleLead(at.tx, at.tenantId, { ...b, viewer }),
  lockLead: (at, b) => repository.lockLead(at.tx, at.tenantId, b.leadId),
  saveFirstResponse: (at, b) =>
    repository.saveFirstResponse(at, b.leadId, { respondedAt: FAR_AHEAD, workingMinutes: 1 }),
  forgetFirstResponse: (at, b) => repository.forgetFirstResponse(at, b.attachedLeadId),
  isFollowupStanding: (at, b) => repository.isFollowupStanding(at.tx, at.tenantId, b.followupId),
  closeLead: (at, b) => repository.closeLead(at, b.leadId, { state: 'discarded', reason: 'spam' }),
}

const tolds: AttemptsOf<typeof told> = {
  findCommonManager: (at, b) => told.findCommonManager(at.tx, at.tenantId, [b.staffId, b.staffId]),
  findToldCollision: (at, b) => told.findToldCollision(at.tx, at.tenantId, b.collisionId),
  saveAttachedOwner: (at, b) =>
    told.saveAttachedOwner(at.tx, at.tenantId, { leadId: b.attachedLeadId, ownerId: b.staffId }),
}

export const leadAttempts = {
  'lead/collision': collisions,
  'lead/intake': intakes,
  'lead/intake-situation': situations,
  'lead/lead-assignment': assignments,
  'lead/lead-detail': details,
  'lead/lead-list': lists,
  'lead/lead': leads,
  'lead/told': tolds,
}

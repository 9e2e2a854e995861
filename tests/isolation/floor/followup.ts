import * as repository from '../../../cloudfunctions/followup/followup.repository'
import * as inboxList from '../../../cloudfunctions/followup/inbox-list.repository'
import * as inbox from '../../../cloudfunctions/followup/inbox.repository'
import * as item from '../../../cloudfunctions/followup/item.repository'
import * as openPlan from '../../../cloudfunctions/followup/open-plan.repository'
import * as plan from '../../../cloudfunctions/followup/plan.repository'
import * as reclaim from '../../../cloudfunctions/followup/reclaim.repository'
import * as withdraw from '../../../cloudfunctions/followup/withdraw.repository'
import type { AttemptsOf, Foreign } from './foreign'

const FAR_AHEAD = '2030-01-01T00:00:00.000Z'
const BORN = '2026-01-01T00:00:00.000Z'
const face = { title: '别的', tags: [], grade: null, phone: null }
const moved = (b: Foreign) => ({ fromLeadId: b.leadId, toCustomerId: b.customerId })

const followups: AttemptsOf<typeof repository> = {
  lockLeadInHand: (at, b) => repository.lockLeadInHand(at.tx, at.tenantId, null, b.leadId),
  insertFollowup: (at, { customerId, staffId, fileId }) => {
    const said = { way: 'call', result: '', words: '', isValid: true } as const
    const followup = { id: at.newId(), subject: { customerId }, staffId, fileIds: [fileId], ...said }
    return repository.insertFollowup(at.tx, at.tenantId, followup, at.now)
  },
  countResults: (at) => repository.countResults(at.tx, at.tenantId, 99),
}

const inboxLists: AttemptsOf<typeof inboxList> = {
  listInboxRows: (at, { staffId }) =>
    inboxList.listInboxRows(at.tx, at.tenantId, { staffId, kind: null, from: null, limit: 99 }),
  countInbox: (at, { staffId }) => inboxList.countInbox(at.tx, at.tenantId, { staffId, now: at.now }),
}

const inboxes: AttemptsOf<typeof inbox> = {
  upsertItems: (at, { staffId, customerId }) => {
    const why = { kind: 'words', words: '别的话' } as const
    const draft = {
      staffId,
      kind: 'followup',
      subjectId: customerId,
      customerId,
      title: '别的',
      tags: [],
      why,
    } as const
    return inbox.upsertItems(at, [draft])
  },
  closeItems: (at, b) => inbox.closeItems(at.tx, at.tenantId, { subjectId: b.customerId, closedBy: 'nobody' }),
  moveItems: (at, b) => inbox.moveItems(at.tx, at.tenantId, moved(b)),
}

const items: AttemptsOf<typeof item> = {
  loadOwnItem: (at, b) => item.loadOwnItem(at.tx, at.tenantId, b),
  lockOwnItem: (at, b) => item.lockOwnItem(at.tx, at.tenantId, b),
  putToSleep: (at, b) => item.putToSleep(at.tx, at.tenantId, { itemId: b.itemId, until: FAR_AHEAD }),
  dismissItem: (at, b) => item.dismissItem(at.tx, at.tenantId, { ...b, kinds: ['followup'] }),
  wakeItem: (at, b) => item.wakeItem(at.tx, at.tenantId, b.asleepId, FAR_AHEAD),
}

const openPlans: AttemptsOf<typeof openPlan> = {
  lockOpenPlanOf: (at, b) => openPlan.lockOpenPlanOf(at.tx, at.tenantId, b),
  lockCustomerOfPlan: (at, b) => openPlan.lockCustomerOfPlan(at.tx, at.tenantId, b.planId),
  lockOpenPlan: (at, b) => openPlan.lockOpenPlan(at.tx, at.tenantId, b.planId),
  noteEscalation: (at, b) => openPlan.noteEscalation(at.tx, at.tenantId, { planId: b.planId, escalation: 3 }),
  listSuccessors: (at, { customerId, staffId }) =>
    openPlan.listSuccessors(at.tx, at.tenantId, { customerId, holderId: staffId, ownerId: staffId }),
}

const plans: AttemptsOf<typeof plan> = {
  isOfSubject: null,
  insertPlan: (at, { customerId, staffId }) => {
    const step = { planId: at.newId(), itemId: at.newId(), dueAt: FAR_AHEAD, what: '别的事', wakeAt: null }
    return plan.insertPlan(at, { ...step, subject: { customerId }, staffId, face })
  },
  deletePlansOf: (at, { customerId }) => plan.deletePlansOf(at.tx, at.tenantId, [customerId]),
  findItemFace: (at, { customerId }) => plan.findItemFace(at.tx, at.tenantId, { customerId }),
  movePlanRows: (at, b) => plan.movePlanRows(at.tx, at.tenantId, moved(b)),
}

const withdrawals: AttemptsOf<typeof withdraw> = {
  loadOwnFollowup: (at, b) => withdraw.loadOwnFollowup(at.tx, at.tenantId, b),
  loadWithdrawable: (at, { followupId, customerId }) =>
    withdraw.loadWithdrawable(at.tx, at.tenantId, { followupId, subject: { customerId } }),
  undoFollowup: (at, { followupId, customerId }) =>
    withdraw.undoFollowup(at.tx, at.tenantId, { id: followupId, at: BORN, subject: { customerId } }, at.now),
}

const reclaims: AttemptsOf<typeof reclaim> = {
  listIdleCustomers: (at) => {
    const before = { A: FAR_AHEAD, B: FAR_AHEAD, C: FAR_AHEAD, D: FAR_AHEAD }
    return reclaim.listIdleCustomers(at.tx, at.tenantId, { before, afterId: '', limit: 99 })
  },
  lockWeighed: (at, b) => reclaim.lockWeighed(at.tx, at.tenantId, b.customerId),
}

export const followupAttempts = {
  'followup/reclaim': reclaims,
  'followup/followup': followups,
  'followup/inbox-list': inboxLists,
  'followup/inbox': inboxes,
  'followup/item': items,
  'followup/open-plan': openPlans,
  'followup/plan': plans,
  'followup/withdraw': withdrawals,
}

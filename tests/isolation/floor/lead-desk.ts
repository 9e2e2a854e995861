import * as channel from '../../../cloudfunctions/lead/channel.repository'
import * as collisionDesk from '../../../cloudfunctions/lead/collision-desk.repository'
import * as formSetup from '../../../cloudfunctions/lead/form-setup.repository'
import * as report from '../../../cloudfunctions/lead/report.repository'
import * as rulesSetup from '../../../cloudfunctions/lead/rules-setup.repository'
import type { AttemptsOf } from './foreign'

const period = { scope: null, from: '2025-12-31T16:00:00.000Z', to: '2026-12-31T16:00:00.000Z' }
const form = { id: 'form', title: '', promise: '', consentLine: '', questions: [], mapping: {} }

const channels: AttemptsOf<typeof channel> = {
  listChannelRows: (at) => channel.listChannelRows(at.tx, at.tenantId),
  findChannelByScene: (at, b) => channel.findChannelByScene(at.tx, at.tenantId, b.scene),
  insertChannel: (at, b) => {
    const draft = { name: '别的渠道', kind: 'form', isActive: true, scene: 'scene' } as const
    return channel.insertChannel(at.tx, at.tenantId, { ...draft, id: at.newId(), formKey: b.formKey })
  },
  updateChannel: (at, b) => {
    const change = { name: '改名', isActive: false, version: 1 }
    return channel.updateChannel(at.tx, at.tenantId, { ...change, id: b.channelId })
  },
  loadChannel: (at, b) => channel.loadChannel(at.tx, at.tenantId, b.channelId),
  saveMonthCosts: (at, { channelId }) =>
    channel.saveMonthCosts(at.tx, at.tenantId, { channelId, costs: [{ month: '2026-11', costFen: 1 }] }),
  openDoors: (at, b) => channel.openDoors(at.tx, [b.formKey, 'one-more-door'], b.channelId),
}

const collisionDesks: AttemptsOf<typeof collisionDesk> = {
  listCollisionRows: (at, b) =>
    collisionDesk.listCollisionRows(at.tx, at.tenantId, { scope: [b.staffId], onlyOpen: true, from: null, limit: 9 }),
  lockCollision: (at, { collisionId }) => collisionDesk.lockCollision(at.tx, at.tenantId, { collisionId, scope: null }),
  settleCollision: (at, { collisionId }) => {
    const settled = { outcome: 'shared', decidedBy: '', words: '', now: at.now } as const
    return collisionDesk.settleCollision(at.tx, at.tenantId, { collisionId, ...settled })
  },
}

const formSetups: AttemptsOf<typeof formSetup> = {
  loadFormSetup: (at) => formSetup.loadFormSetup(at.tx, at.tenantId),
  saveFormRow: (at) => formSetup.saveFormRow(at.tx, at.tenantId, { ...form, version: 1 }),
}

const reports: AttemptsOf<typeof report> = {
  loadTotals: (at) => report.loadTotals(at.tx, at.tenantId, period, 30),
  listChannelFigures: (at) => report.listChannelFigures(at.tx, at.tenantId, period),
  listDayFigures: (at) => report.listDayFigures(at.tx, at.tenantId, period),
  listRepFigures: (at) => report.listRepFigures(at.tx, at.tenantId, period),
  countCollisions: (at, b) => report.countCollisions(at.tx, at.tenantId, { ...period, scope: [b.staffId] }),
}

const rulesSetups: AttemptsOf<typeof rulesSetup> = {
  loadRules: (at) => rulesSetup.loadRules(at.tx, at.tenantId),
  saveRulesRow: (at) => rulesSetup.saveRulesRow(at.tx, at.tenantId, { version: 1, rules: [] }),
  countPeople: (at, b) =>
    rulesSetup.countPeople(at.tx, at.tenantId, { staffIds: [b.staffId], departmentIds: [b.departmentId] }),
}

export const leadDeskAttempts = {
  'lead/channel': channels,
  'lead/collision-desk': collisionDesks,
  'lead/form-setup': formSetups,
  'lead/report': reports,
  'lead/rules-setup': rulesSetups,
}

import * as calendar from '../../../cloudfunctions/calendar/calendar.repository'
import * as file from '../../../cloudfunctions/file/file.repository'
import * as wecomApp from '../../../cloudfunctions/message/wecom-app.repository'
import * as wecomToken from '../../../cloudfunctions/message/wecom-token.repository'
import * as message from '../../../cloudfunctions/message/message.repository'
import * as orderFacts from '../../../cloudfunctions/trade/order-facts.repository'
import * as trade from '../../../cloudfunctions/trade/trade.repository'
import type { AttemptsOf, Foreign } from './foreign'

const FAR_AHEAD = '2030-01-01T00:00:00.000Z'
const LONG_AGO = '2000-01-01T00:00:00.000Z'
const creatorOf = (b: Foreign) => `staff:${b.staffId}`
const page = { from: null, limit: 99 }

const calendars: AttemptsOf<typeof calendar> = {
  readCalendarRow: (at) => calendar.readCalendarRow(at.tx, at.tenantId),
  saveWeek: (at) => calendar.saveWeek(at.tx, at.tenantId, { version: 1, week: [] }),
  saveDays: (at) => {
    const day = { date: '2031-05-05', kind: 'work', name: '别的日子' } as const
    return calendar.saveDays(at.tx, at.tenantId, { days: [day], years: [2032] })
  },
}

const files: AttemptsOf<typeof file> = {
  insertFile: (at, b) => {
    const added = { name: '别的.jpg', kind: 'photo', sizeBytes: 1, storeKey: 'k', createdBy: creatorOf(b) } as const
    return file.insertFile(at.tx, at.tenantId, { ...added, id: at.newId(), now: at.now })
  },
  loadOwnFile: (at, b) => file.loadOwnFile(at.tx, at.tenantId, { fileId: b.fileId, createdBy: creatorOf(b) }),
  markReady: (at, b) => file.markReady(at.tx, at.tenantId, { fileId: b.fileId, mime: 'text/plain', sizeBytes: 1 }),
  loadReadyFile: (at, b) => file.loadReadyFile(at.tx, at.tenantId, b.fileId),
  attachRows: (at, b) => {
    const loose = { fileIds: [b.looseFileId], createdBy: creatorOf(b) }
    return file.attachRows(at.tx, at.tenantId, { ...loose, kind: 'customer', id: b.customerId })
  },
}

const messages: AttemptsOf<typeof message> = {
  insertMessage: (at, b) => {
    const words = { title: '', body: '', page: null, reason: '', occasionKey: 'an-occasion' }
    const draft = { ...words, id: at.newId(), staffId: b.staffId, channel: 'wecom_app' as const }
    return message.insertMessage(at.tx, at.tenantId, draft, at.now)
  },
  lockMessage: (at, b) => message.lockMessage(at.tx, at.tenantId, b.messageId),
  findFull: async (at, b) => {
    const sent = { state: 'sent' as const, platformId: 'p', at: at.now }
    await message.settleMessage(at.tx, at.tenantId, b.messageId, sent)
    return message.findFull(
      at.tx,
      at.tenantId,
      { staffId: b.staffId, messageId: 'zzzz' },
      { now: at.now, perMinute: 1, perHour: 1 },
    )
  },
  markSending: (at, b) => message.markSending(at.tx, at.tenantId, b.messageId),
  settleMessage: (at, b) =>
    message.settleMessage(at.tx, at.tenantId, b.messageId, { state: 'sent', platformId: 'p', at: at.now }),
  listMessages: (at) => message.listMessages(at.tx, at.tenantId, { staffId: null, ...page }),
}

const wecomApps: AttemptsOf<typeof wecomApp> = {
  readWecomApp: (at) => wecomApp.readWecomApp(at.tx, at.tenantId),
  findWecomApp: (at) => wecomApp.findWecomApp(at.tx, at.tenantId),
  saveWecomApp: (at) =>
    wecomApp.saveWecomApp(at.tx, at.tenantId, { corpId: 'c', agentId: 2, secretCipher: 's', now: at.now }),
}

const wecomTokens: AttemptsOf<typeof wecomToken> = {
  findWecomToken: (at, b) => wecomToken.findWecomToken(at.tx, at.tenantId, b.tokenKey),
  saveWecomToken: (at, b) =>
    wecomToken.saveWecomToken(at.tx, at.tenantId, b.tokenKey, { tokenCipher: 's', expiresAt: FAR_AHEAD }),
  claimWecomToken: (at, b) =>
    wecomToken.claimWecomToken(at.tx, at.tenantId, b.tokenKey, { now: at.now, until: FAR_AHEAD }),
}

const orders: AttemptsOf<typeof orderFacts> = {
  sumOrders: (at, b) => orderFacts.sumOrders(at.tx, at.tenantId, { customerIds: [b.customerId], yearAgo: LONG_AGO }),
  listRecentOrders: (at, b) =>
    orderFacts.listRecentOrders(at.tx, at.tenantId, { customerIds: [b.customerId], perCustomer: 9 }),
}

const trades: AttemptsOf<typeof trade> = {
  insertProducts: (at) =>
    trade.insertProducts(at.tx, at.tenantId, [{ id: at.newId(), name: '别的货', category: '', priceFen: 1 }]),
  insertOrders: (at, b) => {
    const lines = [{ productId: b.productId, quantity: 1, amountFen: 1 }]
    const order = { id: at.newId(), number: 'SO-X', orderedAt: LONG_AGO, state: 'open' as const, lines }
    return trade.insertOrders(at.tx, at.tenantId, [{ ...order, customerId: b.customerId }])
  },
  listCustomerIds: (at) => trade.listCustomerIds(at.tx, at.tenantId, { afterId: '', limit: 99 }),
  countCustomers: (at) => trade.countCustomers(at.tx, at.tenantId),
}

export const workAttempts = {
  'calendar/calendar': calendars,
  'file/file': files,
  'message/message': messages,
  'message/wecom-app': wecomApps,
  'message/wecom-token': wecomTokens,
  'trade/order-facts': orders,
  'trade/trade': trades,
}

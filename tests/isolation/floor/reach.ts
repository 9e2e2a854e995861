import * as memberMessage from '../../../cloudfunctions/message/member-message.repository'
import * as reach from '../../../cloudfunctions/message/reach.repository'
import * as smsAccount from '../../../cloudfunctions/message/sms-binding.repository'
import * as smsReport from '../../../cloudfunctions/message/sms-report.repository'
import * as template from '../../../cloudfunctions/message/template.repository'
import * as wallet from '../../../cloudfunctions/message/wallet.repository'
import * as memberLink from '../../../cloudfunctions/session/member-link.repository'
import * as phoneCode from '../../../cloudfunctions/session/phone-code.repository'
import type { AttemptsOf, Foreign } from './foreign'

const FAR_AHEAD = '2030-01-01T00:00:00.000Z'

const purseOf = ({ memberId, templateId }: Foreign) => ({ memberId, template: templateId })

const wallets: AttemptsOf<typeof wallet> = {
  noteConsents: (at, b) => wallet.noteConsents(at, b.memberId, [{ template: b.templateId, isAccepted: true }]),
  loadOpenid: (at, b) => wallet.loadOpenid(at.tx, at.tenantId, b.memberId),
  spendCredit: (at, b) => wallet.spendCredit(at, purseOf(b), 1),
  changePurse: (at, b) => wallet.changePurse(at.tx, at.tenantId, { ...purseOf(b), change: 'returned', now: at.now }),
}

const templates: AttemptsOf<typeof template> = {
  findTemplate: (at) => template.findTemplate(at.tx, at.tenantId, { channel: 'subscribe', use: 'ticket' }),
  listTemplates: (at) => template.listTemplates(at.tx, at.tenantId),
  replaceTemplates: (at) => template.replaceTemplates(at.tx, at.tenantId, []),
}

const reaches: AttemptsOf<typeof reach> = {
  findReach: (at, { memberId }) => reach.findReach(at, { memberId }, 'ticket'),
  blacklistPhone: (at, { phone }) => reach.blacklistPhone(at.tx, at.tenantId, { phone, reason: 'R', now: at.now }),
}

const memberMessages: AttemptsOf<typeof memberMessage> = {
  insertMemberMessage: (at, { memberId, customerId, phone }) => {
    const to = { memberId, customerId, phone, recipientName: '某人', channel: 'sms' as const }
    const words = { title: '题', body: '文', page: null, reason: '因', filling: { template: null, words: [] } }
    const facts = { purpose: 'survey', quotaLeft: null, priority: 1, fallsBackFrom: null }
    return memberMessage.insertMemberMessage(at, { id: at.newId(), occasionKey: 'new', ...to, ...words, ...facts })
  },
}

const smsAccounts: AttemptsOf<typeof smsAccount> = {
  findSmsAccount: (at) => smsAccount.findSmsAccount(at.tx, at.tenantId),
  readSmsAccount: (at) => smsAccount.readSmsAccount(at.tx, at.tenantId),
  openReportDoor: (at) => smsAccount.openReportDoor(at.tx, at.tenantId, 'a-path-of-company-a'),
  saveSmsAccount: (at) => {
    const account = { sdkAppId: '1', signName: '名', secretId: 'id', secretCipher: 'cipher', now: at.now }
    return smsAccount.saveSmsAccount(at.tx, at.tenantId, account)
  },
}

const smsReports: AttemptsOf<typeof smsReport> = {
  settleReports: (at, b) => {
    const report = { serialNo: b.serialNo, deliveredAt: at.now, failureCode: '', failure: '' }
    return smsReport.settleReports(at.tx, at.tenantId, [report])
  },
}

const memberLinks: AttemptsOf<typeof memberLink> = {
  saveLink: (at, { strangerId: memberId, customerId }) =>
    memberLink.saveLink(at.tx, at.tenantId, { memberId, customerId }),
}

const phoneCodes: AttemptsOf<typeof phoneCode> = {
  lockPhoneCode: (at, { memberId }) => phoneCode.lockPhoneCode(at.tx, at.tenantId, memberId),
  isPhoneBusy: (at, { phone }) => phoneCode.isPhoneBusy(at.tx, at.tenantId, phone, at.now),
  savePhoneCode: (at, { memberId, phone }) => {
    const code = { memberId, phone, codeHash: 'hash', now: at.now, expiresAt: FAR_AHEAD, sentToday: 1 }
    return phoneCode.savePhoneCode(at.tx, at.tenantId, code)
  },
  settlePhoneCode: (at, { memberId }) => phoneCode.settlePhoneCode(at.tx, at.tenantId, memberId, 'wrong'),
  saveMemberPhone: (at, { memberId, phone }) =>
    phoneCode.saveMemberPhone(at.tx, at.tenantId, { memberId, phone, now: at.now }),
}

export const reachAttempts = {
  'message/wallet': wallets,
  'message/template': templates,
  'message/reach': reaches,
  'message/member-message': memberMessages,
  'message/sms-binding': smsAccounts,
  'message/sms-report': smsReports,
  'session/member-link': memberLinks,
  'session/phone-code': phoneCodes,
}

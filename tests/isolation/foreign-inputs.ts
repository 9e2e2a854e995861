import type { Inputs } from '@shared/contract'
import { defaultSettings } from '@shared/tenant/tenant.types'
import type { Theirs } from './two-companies'

/** For every procedure an input that passes its schema; a new procedure without an entry does not compile. */
type ForeignInputs = { [W in keyof Inputs]: { [V in keyof Inputs[W]]: Inputs[W][V] } }

const week = Array.from({ length: 7 }, () => [{ fromMinute: 540, toMinute: 1080 }])
const nothing = { name: '', phone: '', company: '', wish: '', email: '', region: '', pasted: '' }
const wish = { ...nothing, phone: '13700001111', wish: '想订卫衣' }
const first = { cursor: null }
const form = { title: '留言', promise: '很快回复', consentLine: '同意联系', questions: [], mapping: {} }

/**
 * Ids are company B's wherever an id is asked for. Doors are company A's: B's own doors are open to everybody by purpose,
 * and what a stranger of A's finds behind them is promised apart.
 */
export const foreignInputs = (b: Theirs, doors: { tenantCode: string; formKey: string }): ForeignInputs => {
  const { importId, customerId, contactId, leadId, itemId, followupId, ticketId, orderId, company } = b
  const staffId = company.repOne.id
  const rule = { id: 'rule01', name: '规则', strategy: 'round_robin' as const, departmentId: company.teamOne }
  return {
    tenant: {
      readCompany: { tenantCode: doors.tenantCode },
      readSettings: {},
      changeSettings: { version: 0 },
      listAudit: { subjectId: customerId, ...first },
    },
    staff: {
      list: { includeInactive: true },
      listDepartments: {},
      save: {
        id: staffId,
        version: 1,
        name: '新名字',
        phone: '13700002222',
        role: 'rep',
        departmentId: company.teamOne,
      },
      saveDepartment: { id: company.teamOne, name: '新部门', parentId: company.root },
      setDuty: { staffId, isOnDuty: false },
    },
    calendar: {
      read: {},
      changeHours: { version: 0, week },
      importDays: { version: 0, text: '2027-01-01 休 元旦' },
    },
    file: {
      openUpload: { name: '一张.jpg', kind: 'photo', sizeBytes: 10 },
      confirm: { fileId: b.fileId },
      link: { fileId: b.fileId },
    },
    customer: {
      list: { ownerId: staffId, ...first },
      search: { text: '云裳b' },
      card: { customerId },
      timeline: { customerId, kinds: [], ...first },
      edit: { customerId, version: 1, patch: { name: '改名', pains: '改过' } },
      recordNeed: { customerId, words: '别人的需求' },
      setTags: { customerId, tagNames: ['别人的标签'] },
      listTags: {},
      saveContact: { customerId, contactId, name: '改名', role: 'buys' },
      showPhone: { contactId },
      lookup: { text: b.phone },
      listPool: { province: '', ...first },
      claim: { customerId },
      lock: { customerId, isLocked: true, words: '别人的' },
    },
    session: {
      openDemo: { persona: 'owner', nth: 0 },
      openWechat: { tenantCode: doors.tenantCode, code: 'a-code' },
      openWecom: { tenantCode: doors.tenantCode, code: 'a-code' },
      sendCode: { tenantCode: doors.tenantCode, phone: b.phone },
      openByCode: { tenantCode: doors.tenantCode, phone: b.phone, code: '123456' },
      sendPhoneCode: { phone: b.phone },
      verifyPhone: { by: 'sms', phone: b.phone, code: '123456' },
      me: {},
      close: {},
    },
    message: {
      listBox: first,
      acceptSubscriptions: { results: { 'a-template': 'accept' } },
      readWecom: {},
      readReach: {},
      bindSms: { sdkAppId: '1400000000', signName: '别人的签名', secretId: 'AKIDother', secretKey: 'somebody-elses' },
      saveTemplates: { smsTemplates: [{ use: 'ticket', templateId: '9' }], subscribeTemplates: [] },
      bindWecom: { corpId: 'ww0123456789abcdef', agentId: 1000002, secret: 'somebody-elses' },
    },
    followup: {
      inbox: { kind: null, ...first },
      log: { customerId, leadId: null, way: 'call', result: '已联系', words: '不是我的', fileIds: [b.fileId] },
      withdraw: { followupId },
      snooze: { itemId, until: '2026-12-01T02:00:00.000Z' },
      delegate: { itemId, staffId },
      dismiss: { itemId },
      phrases: {},
      release: { customerId, reason: 'no_need', words: '' },
      assign: { customerId, staffId },
    },
    lead: {
      readForm: { formKey: doors.formKey },
      readWish: { formKey: doors.formKey, pasted: '陈女士 13700003333 想订卫衣' },
      submit: { ...wish, formKey: doors.formKey, answers: {} },
      understand: { pasted: '陈女士 13700003333 想订卫衣' },
      enter: { ...wish, channelId: b.channelId, isMine: true },
      list: { ownerId: staffId, channelId: b.channelId, ...first },
      read: { leadId },
      accept: { leadId },
      reassign: { leadId, staffId, reason: '换人' },
      discard: { leadId, reason: 'spam', words: '' },
      showPhone: { leadId },
      convert: { leadId, customerName: '改名', contactName: '改名', intoCustomerId: customerId },
      listCollisions: { onlyOpen: false, ...first },
      decideCollision: { collisionId: b.collisionId, outcome: 'shared', words: '' },
      report: { from: '2026-01-01', to: '2026-12-31' },
      listChannels: {},
      saveChannel: { id: b.channelId, version: 1, name: '改名', kind: 'form' },
      channelCode: { scene: b.scene },
      readFormSetup: {},
      saveForm: { version: 0, ...form },
      listRules: {},
      saveRules: { version: 0, rules: [{ ...rule, staffIds: [staffId] }] },
    },
    ticket: {
      prepare: {},
      suggest: { words: '退换货', kind: null },
      openArticle: { articleId: b.articleId },
      markHelpful: { articleId: b.articleId, isHelpful: true },
      submit: { kind: 'return', words: '想换码', orderId, fileIds: [b.fileId], phone: b.phone },
      listMine: first,
      track: { ticketId },
      poll: { ticketId, revision: 0 },
      add: { ticketId, words: '补一句', fileIds: [b.fileId] },
      confirm: { ticketId },
      reopen: { ticketId, words: '还没好' },
      rate: { ticketId, score: 1, words: '不满意' },
      readSurvey: { surveyId: b.surveyId },
      answerSurvey: { surveyId: b.surveyId, score: 1 },
      list: { shelf: 'open', agentId: staffId, ...first },
      read: { ticketId },
      enter: { customerId, kind: 'quality', words: '客户来电', orderId, fileIds: [b.fileId], isMine: true },
      take: { ticketId },
      reply: { ticketId, words: '您好', fileIds: [b.fileId], then: 'resolved' },
      note: { ticketId, words: '别人的备注', fileIds: [b.fileId] },
      handOver: { ticketId, staffId, words: '请接手' },
      merge: { ticketId, intoTicketId: ticketId },
      linkOrder: { ticketId, orderId },
      linkCustomer: { ticketId, customerId },
      setPriority: { ticketId, priority: 'urgent' },
      listOrders: { ticketId },
      quickReplies: {},
      listArticles: { text: '' },
      saveArticle: { id: b.articleId, version: 1, title: '改名', body: '改过' },
      report: { from: '2026-01-01', to: '2026-12-31' },
      listCounted: { from: '2026-01-01', to: '2026-12-31', figure: 'created', agentId: staffId, ...first },
      listRecoveries: { onlyOpen: false, ...first },
      saveRecovery: { id: b.recoveryId, version: 1, cause: '原因', measure: '措施', result: '结果', isDone: true },
      surveySegment: { boughtWithinDays: 365, isPreview: false },
      surveyRun: { runId: b.runId },
      stopSurvey: { runId: b.runId },
      readSettings: {},
      changeSettings: { version: 0, service: defaultSettings.service },
      listAgents: {},
      saveAgent: { staffId, kinds: ['return'], mostOpen: 1 },
    },
    custody: {
      listImports: first,
      openImport: { fileId: b.fileId },
      readImport: { importId },
      checkImport: { importId, mapping: ['name'], choices: { likely: 'new', ownerId: staffId } },
      listImportRows: { importId },
      commitImport: { importId },
      stopImport: { importId },
      undoImport: { importId },
      writeErrors: { importId },
    },
  }
}

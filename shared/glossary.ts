/** One term of the field: its word in code, its Chinese, what it means, and words that must not be used for it. */
export interface Term {
  word: string
  chinese: string
  meaning: string
  /** Names of files, tables and procedures may not use these; a test reads them. */
  banned: readonly string[]
}

/** The words of the house. A new noun gets a line here before it gets code. */
export const glossary: readonly Term[] = [
  {
    word: 'tenant',
    chinese: '企业',
    meaning: 'A company using Guike; every row belongs to one.',
    banned: ['organisation', 'organization', 'workspace'],
  },
  { word: 'staff', chinese: '员工', meaning: 'A person who works for the company.', banned: ['employee', 'user'] },
  {
    word: 'department',
    chinese: '部门',
    meaning: 'A node of the tree in which staff work.',
    banned: ['team', 'group'],
  },
  {
    word: 'scope',
    chinese: '数据范围',
    meaning: 'Whose rows a colleague may see: their own, their subtree, or all.',
    banned: ['visibility'],
  },
  { word: 'member', chinese: '客户用户', meaning: 'A customer-side WeChat user.', banned: ['end-user', 'enduser'] },
  {
    word: 'session',
    chinese: '会话',
    meaning: 'What proves who is calling; opaque, stored hashed.',
    banned: ['login-token'],
  },
  {
    word: 'calendar',
    chinese: '工作日历',
    meaning: 'When the company works: windows, holidays, make-up days (调休).',
    banned: ['schedule'],
  },
  {
    word: 'file',
    chinese: '文件',
    meaning: 'A photo, document or voice note, private, checked by content.',
    banned: ['attachment', 'upload-item'],
  },
  {
    word: 'channel',
    chinese: '渠道',
    meaning: 'Where leads come from, with its cost and its codes.',
    banned: ['source'],
  },
  {
    word: 'lead',
    chinese: '线索',
    meaning: "A stranger's wish, before it is known who they are.",
    banned: ['prospect', 'enquiry'],
  },
  {
    word: 'submission',
    chinese: '提交',
    meaning: 'One thing that was sent in, kept raw; several may join one lead.',
    banned: ['entry-form'],
  },
  {
    word: 'assignment',
    chinese: '分配',
    meaning: 'A lead offered to a rep, and what came of it.',
    banned: ['allocation'],
  },
  { word: 'collision', chinese: '撞单', meaning: 'A lead whose match has another active owner.', banned: ['clash'] },
  { word: 'customer', chinese: '客户', meaning: 'A company or person one sells to.', banned: ['account'] },
  { word: 'contact', chinese: '联系人', meaning: 'A person at a customer.', banned: ['person-at'] },
  { word: 'need', chinese: '需求', meaning: 'What a customer wants, in versions.', banned: ['requirement'] },
  { word: 'tag', chinese: '标签', meaning: 'A word put on a customer.', banned: ['label-tag'] },
  {
    word: 'fact',
    chinese: '客户事实',
    meaning: 'What later words know about a customer, in one wide row.',
    banned: ['metric'],
  },
  {
    word: 'timeline',
    chinese: '动态',
    meaning: 'Everything that happened to a customer, append-only.',
    banned: ['activity-log', 'feed'],
  },
  {
    word: 'pool',
    chinese: '公海',
    meaning: 'Customers without owner, from which colleagues claim.',
    banned: ['public-sea', 'highsea'],
  },
  { word: 'claim', chinese: '领取', meaning: 'Taking a customer out of the pool for oneself.', banned: ['grab'] },
  {
    word: 'reclaim',
    chinese: '收回',
    meaning: 'Putting a customer nobody follows back into the pool, after two warnings.',
    banned: ['recycle'],
  },
  {
    word: 'lookup',
    chinese: '查重',
    meaning: 'Asking whether a company or phone is known, answered masked.',
    banned: ['duplicate-check'],
  },
  {
    word: 'followup',
    chinese: '跟进',
    meaning: 'What was done with a customer or lead, with content and an attempt.',
    banned: ['interaction', 'touchpoint'],
  },
  {
    word: 'plan',
    chinese: '下一步',
    meaning: 'What will be done next and when; one open per customer or lead.',
    banned: ['task', 'todo'],
  },
  { word: 'inbox', chinese: '跟进收件箱', meaning: "A rep's one ranked list.", banned: ['worklist'] },
  {
    word: 'message',
    chinese: '消息',
    meaning: 'Something that reaches a phone, from intention to fate in the ledger (发送台账).',
    banned: ['notification'],
  },
  {
    word: 'ticket',
    chinese: '工单',
    meaning: "A customer's trouble after the sale, until it is resolved.",
    banned: ['helpdesk'],
  },
  {
    word: 'entry',
    chinese: '记录',
    meaning: "One line of a ticket's thread: words, a note, a change of state.",
    banned: ['comment'],
  },
  { word: 'agent', chinese: '客服', meaning: 'A colleague who answers tickets.', banned: ['operator'] },
  {
    word: 'promise',
    chinese: '服务承诺',
    meaning: 'By when a ticket is first answered and resolved, in working time.',
    banned: ['sla'],
  },
  { word: 'priority', chinese: '优先级', meaning: 'Which promise a ticket gets.', banned: ['severity'] },
  {
    word: 'survey',
    chinese: '满意度',
    meaning: 'What a customer thinks of how it went, in one to five stars.',
    banned: ['questionnaire', 'csat'],
  },
  {
    word: 'recovery',
    chinese: '改进单',
    meaning: 'What is done about a bad rating, until the customer reads of it.',
    banned: ['remedy'],
  },
  {
    word: 'article',
    chinese: '知识库',
    meaning: 'A ready answer, found by the words of a ticket.',
    banned: ['faq', 'knowledge'],
  },
  {
    word: 'departure',
    chinese: '离职交接',
    meaning: 'A colleague leaves: everything in their hands goes to successors or the pool, at once.',
    banned: ['offboarding', 'resignation'],
  },
  {
    word: 'custody',
    chinese: '保管',
    meaning: 'What crosses every word: import, merge, hand-over and export of customers, and how they are undone.',
    banned: ['guardian'],
  },
  {
    word: 'import',
    chinese: '导入',
    meaning: 'A file of customers brought in at once, row by row, that can be taken back as a whole.',
    banned: ['ingest', 'bulk-load'],
  },
  {
    word: 'wallet',
    chinese: '订阅额度',
    meaning: 'How many subscribe messages a member allows, by template.',
    banned: ['quota-store'],
  },
  {
    word: 'trade',
    chinese: '交易',
    meaning: 'Products, orders and lines, as far as a card needs them.',
    banned: ['purchase'],
  },
  {
    word: 'intake',
    chinese: '进件',
    meaning: 'The public door through which websites leave leads.',
    banned: ['webhook'],
  },
  {
    word: 'sms-callback',
    chinese: '短信回执',
    meaning: 'The public door through which the SMS platform tells what arrived and who wants no more.',
    banned: ['sms-webhook'],
  },
  {
    word: 'outbox',
    chinese: '发件箱',
    meaning: 'What must follow a write, written with it.',
    banned: ['queue', 'event-bus'],
  },
  {
    word: 'replay',
    chinese: '重放',
    meaning: 'The first answer of a request id, given again when it is repeated.',
    banned: ['idempotency'],
  },
  {
    word: 'door',
    chinese: '门',
    meaning: 'How a stranger comes in before the company is known.',
    banned: ['gateway-key'],
  },
]

import * as z from 'zod'
import { contactRole, grade, matchField } from '../customer/customer.contract'
import { command, query } from '../kernel/contract'
import { calendarDate, cursor, id, idOut, looseRecord, optionalText, page, text } from '../kernel/fields'
import { channelKinds, discardReasons, leadResults, leadStates, questionKinds } from './lead.types'

export const channelKind = z.enum(channelKinds)
const leadState = z.enum(leadStates)

export const formQuestion = z.object({
  key: z.string().regex(/^[a-z][a-z0-9_]{0,29}$/, '题目代号用小写字母、数字和下划线'),
  label: text('题目', 40),
  kind: z.enum(questionKinds),
  options: z.array(text('选项', 30)).max(20, '选项最多 20 个').default([]),
  isRequired: z.boolean().default(false),
})

/** What a stranger may write; every field may be missing when `pasted` holds it all. */
const wishes = {
  name: optionalText('称呼', 60),
  phone: optionalText('电话', 60),
  company: optionalText('公司名称', 120),
  wish: optionalText('需求', 2_000),
  email: optionalText('邮箱', 120),
  region: optionalText('地区', 120),
  pasted: optionalText('粘贴的内容', 4_000),
}

export const receipt = z.object({
  /** What the visitor keeps: short enough to read out. */
  number: z.string(),
  /** Who takes care; null while nobody is on duty. */
  staffName: z.string().nullable(),
  /** By when somebody answers, honest about nights and holidays. */
  answerBy: z.string(),
})

const score = z.object({ points: z.int(), reason: z.string() })

const leadRow = z.object({
  id: idOut<'Lead'>(),
  number: z.string(),
  state: leadState,
  name: z.string(),
  company: z.string(),
  wish: z.string(),
  channelName: z.string(),
  region: z.string(),
  grade,
  score: z.int(),
  ownerName: z.string().nullable(),
  createdAt: z.string(),
  acceptBy: z.string().nullable(),
  match: z.enum(['new', 'likely', 'sure']),
})

const leadDetail = leadRow.extend({
  version: z.int(),
  ownerId: idOut<'Staff'>().nullable(),
  phone: z.string().nullable(),
  isMasked: z.boolean(),
  email: z.string().nullable(),
  industry: z.string(),
  intent: z.string(),
  scores: z.array(score),
  notes: z.array(z.string()),
  answers: z.array(z.object({ label: z.string(), answer: z.string() })),
  submissions: z.int(),
  matchFields: z.array(matchField),
  matchCustomer: z
    .object({ customerId: idOut<'Customer'>().nullable(), maskedName: z.string(), ownerDepartment: z.string() })
    .nullable(),
  customerId: idOut<'Customer'>().nullable(),
  firstResponseMinutes: z.number().nullable(),
  assignments: z.array(
    z.object({
      staffName: z.string(),
      at: z.string(),
      outcome: z.enum(['waiting', 'accepted', 'expired', 'moved']),
      why: z.string(),
    }),
  ),
  followups: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      staffName: z.string(),
      title: z.string(),
      words: z.string(),
      fileIds: z.array(idOut<'File'>()),
    }),
  ),
  may: z.object({ accept: z.boolean(), work: z.boolean(), reassign: z.boolean(), showPhone: z.boolean() }),
})

const formAsSeen = z.object({
  companyName: z.string(),
  title: z.string(),
  promise: z.string(),
  consentLine: z.string(),
  questions: z.array(formQuestion),
})

const understood = z.object({
  name: z.string(),
  phone: z.string(),
  company: z.string(),
  wish: z.string(),
  email: z.string(),
  region: z.string(),
  notes: z.array(z.string()),
})

export const leadContract = {
  /** The form a stranger sees, by form key (web) or scene code (scanned). */
  readForm: query.input(z.object({ formKey: text('表单代号', 40) })).output(formAsSeen),
  submit: command
    .input(z.object({ formKey: text('表单代号', 40), ...wishes, answers: looseRecord().default({}) }))
    .errors({ NOTHING_TO_REACH: {} })
    .output(receipt),
  /** What was understood of a pasted text, before anything is saved. */
  understand: query.input(z.object({ pasted: text('粘贴的内容', 4_000) })).output(understood),
  /** The same for a stranger at the form. */
  readWish: query
    .input(z.object({ formKey: text('表单代号', 40), pasted: text('粘贴的内容', 4_000) }))
    .output(understood),
  /** Staff type a lead in; `isMine` keeps it with the typist instead of the rules. */
  enter: command
    .input(z.object({ channelId: z.string().max(40), ...wishes, isMine: z.boolean().default(true) }))
    .errors({ NOTHING_TO_REACH: {}, CHANNEL_GONE: {} })
    .output(z.object({ leadId: idOut<'Lead'>(), match: z.enum(['new', 'likely', 'sure']), state: leadState })),
  list: query
    .input(
      z.object({
        state: leadState.nullable().default(null),
        ownerId: id<'Staff'>().nullable().default(null),
        channelId: z.string().max(40).nullable().default(null),
        /** What the board counts, so that each of its figures opens its rows. */
        result: z.enum(leadResults).nullable().default(null),
        /** Came in on these calendar days. */
        from: calendarDate().nullable().default(null),
        to: calendarDate().nullable().default(null),
        cursor: cursor(),
      }),
    )
    .output(page(leadRow)),
  read: query.input(z.object({ leadId: id<'Lead'>() })).output(leadDetail),
  accept: command
    .input(z.object({ leadId: id<'Lead'>() }))
    .errors({ LEAD_TAKEN: {}, LEAD_CLOSED: {} })
    .output(z.object({ state: leadState, phone: z.string().nullable(), dial: z.string().nullable() })),
  /** A manager gives a lead to somebody else, with the reason kept. */
  reassign: command
    .input(z.object({ leadId: id<'Lead'>(), staffId: id<'Staff'>(), reason: text('原因', 60) }))
    .errors({ LEAD_CLOSED: {}, NOT_ON_DUTY: {} })
    .output(z.object({ state: leadState })),
  discard: command
    .input(z.object({ leadId: id<'Lead'>(), reason: z.enum(discardReasons), words: optionalText('说明', 100) }))
    .errors({ LEAD_CLOSED: {} })
    .output(z.object({ state: leadState })),
  showPhone: command
    .input(z.object({ leadId: id<'Lead'>() }))
    .output(z.object({ phone: z.string().nullable(), dial: z.string().nullable() })),
  /** Lead → customer, contact, need and tags in one transaction, the timeline carried over. */
  convert: command
    .input(
      z.object({
        leadId: id<'Lead'>(),
        customerName: text('客户名称', 60),
        grade: grade.nullable().default(null),
        industry: optionalText('行业', 20),
        region: optionalText('地区', 40),
        contactName: text('联系人姓名', 20),
        contactTitle: optionalText('职务', 20),
        contactRole: contactRole.default('unknown'),
        need: optionalText('需求', 300),
        tagNames: z.array(text('标签', 12)).max(20, '标签最多 20 个').default([]),
        /** Set to attach to a customer in the caller's scope instead of making one. */
        intoCustomerId: id<'Customer'>().nullable().default(null),
      }),
    )
    .errors({ LEAD_CLOSED: {}, LEAD_NOT_ACCEPTED: {}, CUSTOMER_EXISTS: {} })
    .output(z.object({ customerId: idOut<'Customer'>(), contactId: idOut<'Contact'>() })),
}

import * as z from 'zod'
import { grade } from '../customer/customer.contract'
import { command, query } from '../kernel/contract'
import { calendarDate, cursor, id, idOut, optionalText, page, text } from '../kernel/fields'
import { channelKind, formQuestion } from './lead.contract'

const collision = z.object({
  id: z.string(),
  at: z.string(),
  leadId: idOut<'Lead'>(),
  leadTitle: z.string(),
  customerTitle: z.string(),
  newcomerName: z.string().nullable(),
  ownerName: z.string(),
  ownerDepartment: z.string(),
  lastActivity: z.string(),
  /** What the policy says while nobody has decided. */
  suggestion: z.string(),
  outcome: z.enum(['open', 'owner_keeps', 'newcomer_gets', 'shared']),
  decidedBy: z.string().nullable(),
  mayDecide: z.boolean(),
})

/** What a channel cost in one month of China. */
const monthCost = z.object({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, '月份应写成 2026-11'),
  costFen: z.int('费用应为整数（分）').min(0, '费用不能小于 0'),
})

const channel = z.object({
  id: z.string(),
  name: z.string(),
  kind: channelKind,
  /** Newest month first. */
  costs: z.array(monthCost),
  isActive: z.boolean(),
  /** How a stranger gets in: the form's key, and the mini-program scene printed as a code. */
  formKey: z.string().nullable(),
  scene: z.string().nullable(),
  version: z.int(),
})

const form = z.object({
  id: z.string(),
  version: z.int(),
  formKey: z.string(),
  title: z.string(),
  promise: z.string(),
  consentLine: z.string(),
  questions: z.array(formQuestion),
  mapping: z.record(z.string(), z.enum(['name', 'phone', 'company', 'wish', 'email', 'region', 'text'])),
})

const rule = z.object({
  id: z.string(),
  name: text('规则名称', 30),
  channelKinds: z.array(channelKind).default([]),
  regions: z.array(text('地区', 20)).max(40).default([]),
  grades: z.array(grade).default([]),
  strategy: z.enum(['round_robin', 'least_loaded']),
  /** Who may get such leads: these colleagues, or everybody of the department. */
  staffIds: z.array(id<'Staff'>()).max(200).default([]),
  departmentId: id<'Department'>().nullable().default(null),
})

const count = z.int()

export const leadDeskContract = {
  listCollisions: query
    .input(
      z.object({
        onlyOpen: z.boolean().default(false),
        /** Of these calendar days, as the board counts them. */
        from: calendarDate().nullable().default(null),
        to: calendarDate().nullable().default(null),
        cursor: cursor(),
      }),
    )
    .output(page(collision)),
  decideCollision: command
    .input(
      z.object({
        collisionId: z.string().max(40),
        outcome: z.enum(['owner_keeps', 'newcomer_gets', 'shared']),
        words: optionalText('说明', 100),
      }),
    )
    .errors({ ALREADY_DECIDED: {} })
    .output(z.object({ outcome: z.string() })),
  /** Leads by channel, first response, collisions, for a period of calendar days. */
  report: query.input(z.object({ from: calendarDate(), to: calendarDate() })).output(
    z.object({
      leads: count,
      previousLeads: count,
      valid: count,
      customers: count,
      /** Median first response, in working minutes and by the clock on the wall; null without any. */
      medianWorkingMinutes: z.number().nullable(),
      previousMedianWorkingMinutes: z.number().nullable(),
      medianWallMinutes: z.number().nullable(),
      answeredInTime: count,
      waiting: count,
      collisions: count,
      collisionRate: z.number().nullable(),
      outcomes: z.record(z.string(), count),
      channels: z.array(
        z.object({
          channelId: z.string(),
          name: z.string(),
          leads: count,
          valid: count,
          customers: count,
          /** Of the days asked for: each month's cost spread over its days; a team bears its share of the leads. */
          costFen: count,
          costPerLeadFen: z.int().nullable(),
          costPerValidFen: z.int().nullable(),
          costPerCustomerFen: z.int().nullable(),
        }),
      ),
      byDay: z.array(z.object({ day: z.string(), leads: count })),
      byRep: z.array(
        z.object({
          staffId: idOut<'Staff'>(),
          name: z.string(),
          leads: count,
          accepted: count,
          expired: count,
          medianWorkingMinutes: z.number().nullable(),
          customers: count,
        }),
      ),
    }),
  ),
  listChannels: query.input(z.object({})).output(z.object({ items: z.array(channel) })),
  saveChannel: command
    .input(
      z.object({
        id: z.string().max(40).nullable().default(null),
        version: z.int().default(0),
        name: text('渠道名称', 20),
        kind: channelKind,
        /** Months not named stay as they are. */
        costs: z.array(monthCost).max(24, '一次最多改 24 个月').default([]),
        isActive: z.boolean().default(true),
      }),
    )
    .errors({ CHANNEL_CHANGED: {} })
    .output(channel),
  /** The picture of a channel's mini-program code, or of its web address where WeChat is not bound. */
  channelCode: query
    .input(z.object({ scene: z.string().regex(/^[\w-]{4,32}$/, '渠道码不正确') }))
    .output(z.object({ imageDataUrl: z.string().nullable(), link: z.string() })),
  readFormSetup: query.input(z.object({})).output(form),
  saveForm: command
    .input(
      z.object({
        version: z.int(),
        title: text('标题', 30),
        promise: text('承诺', 60),
        consentLine: text('授权说明', 200),
        questions: z.array(formQuestion).max(20, '自定义题目最多 20 道'),
        mapping: form.shape.mapping.default({}),
      }),
    )
    .errors({ FORM_CHANGED: {}, QUESTION_TWICE: {}, CHOICE_WITHOUT_OPTIONS: {} })
    .output(form),
  listRules: query.input(z.object({})).output(z.object({ version: z.int(), rules: z.array(rule) })),
  /** Replaces the whole ordered list. */
  saveRules: command
    .input(
      z.object({
        version: z.int(),
        rules: z.array(rule.extend({ id: z.string().max(40).default('') })).max(50, '规则最多 50 条'),
      }),
    )
    .errors({ RULES_CHANGED: {}, RULE_WITHOUT_PEOPLE: {} })
    .output(z.object({ version: z.int(), rules: z.array(rule) })),
}

import * as z from 'zod'
import { command, query } from '../kernel/contract'
import { calendarDate, cursor, id, idOut, optionalText, page, text } from '../kernel/fields'
import { poolContract } from './pool.contract'

export const grade = z.enum(['A', 'B', 'C', 'D'])
const customerKind = z.enum(['company', 'person', 'dealer'])
const stage = z.enum(['new', 'active', 'sleeping', 'lost'])
export const contactRole = z.enum(['decides', 'influences', 'uses', 'buys', 'unknown'])
const matchLevel = z.enum(['equal', 'close', 'different', 'missing'])

/** One field of a match, explained in words. */
export const matchField = z.object({ field: z.string(), level: matchLevel, weight: z.number(), words: z.string() })

const customerRow = z.object({
  id: idOut<'Customer'>(),
  name: z.string(),
  shortName: z.string(),
  grade: grade.nullable(),
  stage,
  region: z.string(),
  industry: z.string(),
  ownerName: z.string().nullable(),
  contactName: z.string().nullable(),
  amountTotalFen: z.int(),
  orderCount: z.int(),
  lastOrderAt: z.string().nullable(),
  lastActivityAt: z.string(),
  nextFollowupAt: z.string().nullable(),
})

const contact = z.object({
  id: idOut<'Contact'>(),
  name: z.string(),
  title: z.string(),
  role: contactRole,
  /** Grouped for reading; masked unless the caller may see it. */
  phone: z.string().nullable(),
  isMasked: z.boolean(),
  email: z.string().nullable(),
  isPrimary: z.boolean(),
})

const need = z.object({
  id: z.string(),
  words: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  source: z.string(),
})

/** One sentence of the card with where it comes from. */
const saying = z.object({ words: z.string(), source: z.string(), tone: z.enum(['plain', 'strong', 'warn', 'bad']) })

const order = z.object({
  id: z.string(),
  number: z.string(),
  orderedAt: z.string(),
  amountFen: z.int(),
  summary: z.string(),
  state: z.string(),
})

const customerCard = z.object({
  id: idOut<'Customer'>(),
  version: z.int(),
  name: z.string(),
  shortName: z.string(),
  formerNames: z.array(z.string()),
  creditCode: z.string().nullable(),
  kind: customerKind,
  grade: grade.nullable(),
  stage,
  region: z.string(),
  address: z.string(),
  industry: z.string(),
  sizePeople: z.string(),
  channelName: z.string().nullable(),
  firstSeenAt: z.string(),
  owner: z.object({ staffId: idOut<'Staff'>(), name: z.string() }).nullable(),
  collaborators: z.array(z.object({ staffId: idOut<'Staff'>(), name: z.string() })),
  tags: z.array(z.object({ id: z.string(), name: z.string() })),
  contacts: z.array(contact),
  needs: z.array(need),
  pains: z.string(),
  preferences: z.string(),
  competitor: z.string(),
  budget: z.string(),
  who: z.array(saying),
  wants: z.array(saying),
  cares: z.array(saying),
  figures: z.object({
    orderCount: z.int(),
    amountTotalFen: z.int(),
    amount12MonthsFen: z.int(),
    averageOrderFen: z.int(),
    firstOrderAt: z.string().nullable(),
    lastOrderAt: z.string().nullable(),
    favouriteCategories: z.array(z.string()),
    lastFollowupAt: z.string().nullable(),
    nextFollowupAt: z.string().nullable(),
    openTickets: z.int(),
    ticketCount: z.int(),
    complaintCount: z.int(),
    /** Mean of the last ratings; null without any. */
    satisfaction: z.number().nullable(),
  }),
  nextAction: z.object({ kind: z.enum(['call', 'log', 'plan', 'need']), words: z.string() }),
  orders: z.array(order),
  /** What the caller may do, so that the phone hides what would be refused. */
  isLocked: z.boolean(),
  may: z.object({ edit: z.boolean(), showPhone: z.boolean(), reassign: z.boolean(), release: z.boolean() }),
})

const timelineEntry = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum([
    'lead',
    'followup',
    'owner',
    'order',
    'need',
    'message',
    'note',
    'merge',
    'collision',
    'ticket',
    'survey',
  ]),
  title: z.string(),
  words: z.string(),
  actorName: z.string(),
  fileIds: z.array(idOut<'File'>()),
})

/** A text that may be changed, also to nothing; left out it stays. (`optionalText` would fill what was left out with ''.) */
const patchText = (what: string, max: number) => z.string().trim().max(max, `${what}最多 ${max} 个字`).optional()

const customerPatch = z.object({
  name: text('客户名称', 60).optional(),
  shortName: patchText('简称', 20),
  grade: grade.nullable().optional(),
  industry: patchText('行业', 20),
  region: patchText('地区', 40),
  address: patchText('地址', 120),
  sizePeople: patchText('规模', 20),
  creditCode: patchText('统一社会信用代码', 18),
  pains: patchText('痛点', 300),
  preferences: patchText('偏好', 300),
  competitor: patchText('在用的同行', 60),
  budget: patchText('预算与采购周期', 60),
})

/** 查重: what one may know about a match that is not one's own. */
const lookupHit = z.object({
  verdict: z.enum(['sure', 'likely']),
  maskedName: z.string(),
  ownerDepartment: z.string(),
  /** How recently the owner worked on it, never a date: 一周内 / 一个月内 / 更早 / 还没有人跟进. */
  lastActivity: z.string(),
  fields: z.array(matchField),
  /** Set only when the hit is within the caller's scope. */
  customerId: idOut<'Customer'>().nullable(),
})

export const customerContract = {
  list: query
    .input(
      z.object({
        stage: stage.nullable().default(null),
        grade: grade.nullable().default(null),
        ownerId: id<'Staff'>().nullable().default(null),
        cursor: cursor(),
      }),
    )
    .output(page(customerRow)),
  /** By any fragment of company, short name or contact, pinyin or initials, or the last digits of a phone; 20 at most. */
  search: query.input(z.object({ text: text('要找的内容', 40) })).output(z.object({ items: z.array(customerRow) })),
  card: query.input(z.object({ customerId: id<'Customer'>() })).output(customerCard),
  timeline: query
    .input(
      z.object({
        customerId: id<'Customer'>(),
        kinds: z.array(timelineEntry.shape.kind).max(11).default([]),
        cursor: cursor(),
      }),
    )
    .output(page(timelineEntry)),
  edit: command
    .input(z.object({ customerId: id<'Customer'>(), version: z.int(), patch: customerPatch }))
    .errors({ CUSTOMER_CHANGED: {}, CREDIT_CODE_WRONG: {} })
    .output(z.object({ version: z.int() })),
  /** A need as it is today; earlier ones stay as versions. */
  recordNeed: command
    .input(z.object({ customerId: id<'Customer'>(), words: text('需求', 300) }))
    .output(z.object({ needId: z.string() })),
  setTags: command
    .input(z.object({ customerId: id<'Customer'>(), tagNames: z.array(text('标签', 12)).max(20, '标签最多 20 个') }))
    .output(z.object({ tags: z.array(z.object({ id: z.string(), name: z.string() })) })),
  listTags: query
    .input(z.object({}))
    .output(z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), uses: z.int() })) })),
  saveContact: command
    .input(
      z.object({
        customerId: id<'Customer'>(),
        contactId: id<'Contact'>().nullable().default(null),
        name: text('联系人姓名', 20),
        title: optionalText('职务', 20),
        role: contactRole.default('unknown'),
        phone: optionalText('手机号', 40),
        email: optionalText('邮箱', 80),
        /** Left out it stays: the phone is not told it. */
        birthday: calendarDate().nullable().optional(),
        isPrimary: z.boolean().default(false),
      }),
    )
    .errors({ PHONE_UNREADABLE: {} })
    .output(z.object({ contactId: idOut<'Contact'>() })),
  /** Shows a full number; who saw which number and when is kept in the audit log. */
  showPhone: command
    .input(z.object({ contactId: id<'Contact'>() }))
    .output(z.object({ phone: z.string().nullable(), dial: z.string().nullable() })),
  lookup: command.input(z.object({ text: text('公司名或手机号', 100) })).output(z.object({ hits: z.array(lookupHit) })),
  ...poolContract,
}

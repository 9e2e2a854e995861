import * as z from 'zod'
import { grade } from '../customer/customer.contract'
import { command, query } from '../kernel/contract'
import { cursor, id, idOut, optionalText, page, text } from '../kernel/fields'
import { articleHit, fileIds, ticketKind, ticketState } from './ticket.contract'
import { entryKinds, priorities, risks } from './ticket.types'

const priority = z.enum(priorities)
const risk = z.enum(risks)

const queueRow = z.object({
  id: idOut<'Ticket'>(),
  number: z.string(),
  kind: ticketKind,
  state: ticketState,
  priority,
  /** Company before person for accounts; the person's name while no customer is linked. */
  title: z.string(),
  words: z.string(),
  agentName: z.string().nullable(),
  /** The promise that runs now; null while it is paused or done. */
  dueAt: z.string().nullable(),
  risk,
  /** Why it stands here now, in one line, e.g. 逾期 20 分钟未首次回复. */
  why: z.string(),
  isLate: z.boolean(),
  createdAt: z.string(),
})

const deskEntry = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(entryKinds),
  isInternal: z.boolean(),
  author: z.enum(['customer', 'staff', 'system']),
  name: z.string(),
  words: z.string(),
  fileIds: z.array(idOut<'File'>()),
})

/** Who asks, on one card. */
const asker = z.object({
  customerId: idOut<'Customer'>().nullable(),
  name: z.string(),
  contactName: z.string(),
  /** Grouped; masked unless the caller handles the ticket. */
  phone: z.string().nullable(),
  grade: grade.nullable(),
  ownerName: z.string().nullable(),
  orderCount: z.int(),
  amountTotalFen: z.int(),
  lastOrderAt: z.string().nullable(),
  pastTickets: z.int(),
  complaints: z.int(),
  /** Mean of the last ratings; null without any. */
  satisfaction: z.number().nullable(),
})

const desk = queueRow.extend({
  version: z.int(),
  agentId: idOut<'Staff'>().nullable(),
  asker,
  order: z.object({ id: z.string(), number: z.string(), summary: z.string() }).nullable(),
  firstDueAt: z.string().nullable(),
  resolveDueAt: z.string().nullable(),
  firstResponseMinutes: z.number().nullable(),
  score: z.int().nullable(),
  mergedInto: z.object({ id: idOut<'Ticket'>(), number: z.string() }).nullable(),
  entries: z.array(deskEntry),
  may: z.object({ take: z.boolean(), work: z.boolean(), handOver: z.boolean(), merge: z.boolean() }),
})

const changed = z.object({ state: ticketState, version: z.int() })
const CLOSED = { TICKET_CLOSED: {} } as const
const ticketId = id<'Ticket'>()

const article = articleHit.extend({
  kinds: z.array(ticketKind),
  isActive: z.boolean(),
  shown: z.int(),
  helpful: z.int(),
  unhelpful: z.int(),
  version: z.int(),
})

/** The desk of those who answer (工单台). */
export const ticketDeskContract = {
  list: query
    .input(
      z.object({
        /** mine 我的 · unassigned 待分派 · open 全部在办 · risk 快超时或已超时 · waiting 等客户 · done 已解决 · all 不论状态. */
        shelf: z.enum(['mine', 'unassigned', 'open', 'risk', 'waiting', 'done', 'all']).default('mine'),
        /** Only this customer's, newest first: the 工单 of a card, and what may be merged. */
        customerId: id<'Customer'>().nullable().default(null),
        kind: ticketKind.nullable().default(null),
        agentId: id<'Staff'>().nullable().default(null),
        cursor: cursor(),
      }),
    )
    .output(
      page(queueRow).extend({
        /** Of the whole shelf, whatever the page; null on later pages. */
        counts: z.object({ mine: z.int(), unassigned: z.int(), open: z.int(), risk: z.int() }).nullable(),
      }),
    ),
  read: query.input(z.object({ ticketId })).output(desk),
  /** Staff write down what a customer said on the phone. */
  enter: command
    .input(
      z.object({
        customerId: id<'Customer'>(),
        kind: ticketKind,
        priority: priority.default('normal'),
        words: text('问题', 2_000),
        orderId: z.string().max(40).nullable().default(null),
        fileIds: fileIds(),
        isMine: z.boolean().default(false),
      }),
    )
    .errors({ ORDER_GONE: {} })
    .output(z.object({ ticketId: idOut<'Ticket'>(), number: z.string(), agentName: z.string().nullable() })),
  take: command
    .input(z.object({ ticketId }))
    .errors({ TICKET_TAKEN: {}, ...CLOSED })
    .output(changed),
  /** Answers the customer; what happens next is said in the same step. */
  reply: command
    .input(
      z.object({
        ticketId,
        words: text('回复', 2_000),
        fileIds: fileIds(),
        then: z.enum(['in_progress', 'waiting', 'resolved']),
      }),
    )
    .errors(CLOSED)
    .output(changed),
  /** An internal note: never reaches the customer. */
  note: command
    .input(z.object({ ticketId, words: text('备注', 2_000), fileIds: fileIds() }))
    .output(z.object({ version: z.int() })),
  handOver: command
    .input(z.object({ ticketId, staffId: id<'Staff'>(), words: text('交接说明', 200) }))
    .errors({ NOT_ON_DUTY: {}, ...CLOSED })
    .output(changed),
  /** The same trouble twice: this ticket ends in the other, whose thread gets its words. */
  merge: command
    .input(z.object({ ticketId, intoTicketId: id<'Ticket'>() }))
    .errors({ OTHER_CUSTOMER: {}, SAME_TICKET: {}, ...CLOSED })
    .output(changed),
  linkOrder: command
    .input(z.object({ ticketId, orderId: z.string().max(40) }))
    .errors({ ORDER_GONE: {} })
    .output(z.object({ version: z.int() })),
  linkCustomer: command
    .input(z.object({ ticketId, customerId: id<'Customer'>() }))
    .output(z.object({ version: z.int() })),
  setPriority: command.input(z.object({ ticketId, priority })).errors(CLOSED).output(changed),
  listOrders: query
    .input(z.object({ ticketId }))
    .output(z.object({ items: z.array(z.object({ id: z.string(), number: z.string(), summary: z.string() })) })),
  quickReplies: query.input(z.object({})).output(z.object({ items: z.array(z.string()) })),
  listArticles: query
    .input(z.object({ text: optionalText('要找的内容', 40) }))
    .output(z.object({ items: z.array(article) })),
  saveArticle: command
    .input(
      z.object({
        id: z.string().max(40).nullable().default(null),
        version: z.int().default(0),
        title: text('标题', 40),
        body: text('内容', 4_000),
        kinds: z.array(ticketKind).default([]),
        isActive: z.boolean().default(true),
      }),
    )
    .errors({ ARTICLE_CHANGED: {} })
    .output(article),
}

import * as z from 'zod'
import { releaseReasons } from '../customer/pool.labels'
import { command, query } from '../kernel/contract'
import { cursor, id, idOut, instant, optionalText, text } from '../kernel/fields'

const inboxKind = z.enum([
  'lead_offer',
  'lead_duplicate',
  'collision',
  'followup',
  'ticket',
  'recovery',
  'reclaim',
  'notice',
])
const followupWay = z.enum(['call', 'wechat', 'visit', 'other'])

const inboxItem = z.object({
  id: z.string(),
  kind: inboxKind,
  /** Names before companies for people, companies before names for accounts: 云裳服饰 · 陈女士. */
  title: z.string(),
  /** Why now, in one line; `isLate` paints it. */
  why: z.string(),
  isLate: z.boolean(),
  tags: z.array(z.object({ words: z.string(), tone: z.enum(['plain', 'accent', 'good', 'warn', 'bad']) })),
  action: z.enum(['accept', 'log', 'read', 'decide', 'answer']),
  dueAt: z.string().nullable(),
  leadId: idOut<'Lead'>().nullable(),
  customerId: idOut<'Customer'>().nullable(),
  ticketId: idOut<'Ticket'>().nullable(),
  phone: z.string().nullable(),
})

const nextStep = z.object({ at: instant(), what: text('下一步', 60) })

export const followupContract = {
  /** The home screen: one ranked list with counts by kind. */
  inbox: query.input(z.object({ kind: inboxKind.nullable().default(null), cursor: cursor() })).output(
    z.object({
      items: z.array(inboxItem),
      nextCursor: z.string().nullable(),
      total: z.int(),
      late: z.int(),
      counts: z.record(z.string(), z.int()),
    }),
  ),
  /** Logs what was done and sets the next step, in one go. A valid follow-up has content and an attempt. */
  log: command
    .input(
      z.object({
        customerId: id<'Customer'>().nullable().default(null),
        leadId: id<'Lead'>().nullable().default(null),
        way: followupWay,
        result: optionalText('结果', 40),
        words: optionalText('补充', 1_000),
        fileIds: z.array(id<'File'>()).max(9, '照片最多 9 张').default([]),
        next: nextStep.nullable().default(null),
      }),
    )
    .errors({ NOTHING_WRITTEN: {}, NEXT_IN_PAST: {} })
    .output(z.object({ followupId: z.string(), nextAt: z.string().nullable(), planId: z.string().nullable() })),
  /** Takes back a follow-up logged by oneself in the last 10 minutes, and what it closed. */
  withdraw: command
    .input(z.object({ followupId: z.string().max(40) }))
    .errors({ TOO_LATE: {} })
    .output(z.object({})),
  snooze: command
    .input(z.object({ itemId: z.string().max(40), until: instant() }))
    .errors({ SNOOZE_PAST: {}, OFFER_CANNOT_WAIT: {} })
    .output(z.object({})),
  /** Only follow-ups of customers: a lead is reassigned by its manager. */
  delegate: command
    .input(z.object({ itemId: z.string().max(40), staffId: id<'Staff'>() }))
    .errors({ NOT_ON_DUTY: {}, CANNOT_DELEGATE: {} })
    .output(z.object({})),
  /** Gives a customer one does not follow any more back to the pool, with what was planned for it. */
  release: command
    .input(z.object({ customerId: id<'Customer'>(), reason: z.enum(releaseReasons), words: optionalText('说明', 200) }))
    .errors({ LOCKED: {}, ONLY_OWNER: {}, SAY_WHY: {} })
    .output(z.object({})),
  /** A manager gives a customer of the pool to somebody, past all quotas; it is logged. */
  assign: command
    .input(z.object({ customerId: id<'Customer'>(), staffId: id<'Staff'>() }))
    .errors({ NOT_IN_POOL: {}, NOT_ACTIVE: {} })
    .output(z.object({})),
  /** Notices are done when read. */
  dismiss: command.input(z.object({ itemId: z.string().max(40) })).output(z.object({})),
  /** What the sheet 记跟进 offers. */
  phrases: query.input(z.object({})).output(z.object({ phrases: z.array(z.string()) })),
}

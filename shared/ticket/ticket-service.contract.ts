import * as z from 'zod'
import { grade } from '../customer/customer.contract'
import { command, query } from '../kernel/contract'
import { calendarDate, cursor, id, idOut, optionalText, page, text } from '../kernel/fields'
import { ticketKind, ticketState } from './ticket.contract'
import { priorities } from './ticket.types'

const count = z.int()
const minutes = z.number().nullable()

/** Which tickets of the period a figure counts; each figure opens exactly its tickets. */
const figure = z.enum([
  'created',
  'resolved',
  'first_late',
  'resolve_late',
  'reopened',
  'complaints',
  'rated',
  'unhappy',
])

const recovery = z.object({
  id: z.string(),
  ticketId: idOut<'Ticket'>().nullable(),
  ticketNumber: z.string(),
  customerTitle: z.string(),
  agentName: z.string(),
  score: z.int(),
  words: z.string(),
  state: z.enum(['open', 'doing', 'done']),
  cause: z.string(),
  measure: z.string(),
  /** What the customer reads. */
  result: z.string(),
  createdAt: z.string(),
  doneAt: z.string().nullable(),
  version: z.int(),
})

const promise = z.object({
  firstResponseMinutes: z.int('分钟数应为整数').min(5, '至少 5 个工作分钟').max(14_400, '最多 14400 个工作分钟'),
  resolveMinutes: z.int('分钟数应为整数').min(30, '至少 30 个工作分钟').max(28_800, '最多 28800 个工作分钟'),
})

const serviceSettings = z.object({
  promises: z.object(
    Object.fromEntries(priorities.map((one) => [one, promise])) as Record<(typeof priorities)[number], typeof promise>,
  ),
  closeAfterHours: z.int('小时数应为整数').min(1, '至少 1 小时').max(720, '最多 720 小时'),
  reopenWithinDays: z.int('天数应为整数').min(0, '最少 0 天').max(365, '最多 365 天').nullable(),
  quickReplies: z.array(text('快捷回复', 200)).max(20, '快捷回复最多 20 句'),
})

const agent = z.object({
  staffId: idOut<'Staff'>(),
  name: z.string(),
  departmentName: z.string(),
  isOnDuty: z.boolean(),
  kinds: z.array(ticketKind),
  mostOpen: count,
  openTickets: count,
})

const surveyRun = z.object({
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /** Customers looked at, of how many. */
  done: count,
  total: count.nullable(),
})

/** What the manager sees and sets (服务质量, 改进单, 客服设置). */
export const ticketServiceContract = {
  report: query.input(z.object({ from: calendarDate(), to: calendarDate() })).output(
    z.object({
      /** Now, whatever the period. */
      open: count,
      unassigned: count,
      atRisk: count,
      breached: count,
      created: count,
      previousCreated: count,
      resolved: count,
      firstMedianWorkingMinutes: minutes,
      firstMedianWallMinutes: minutes,
      previousFirstMedianWorkingMinutes: minutes,
      firstInTime: count,
      firstLate: count,
      resolveMedianWorkingMinutes: minutes,
      resolveMedianWallMinutes: minutes,
      resolveLate: count,
      reopened: count,
      complaints: count,
      deliveredOrders: count,
      /** Complaint tickets ÷ delivered orders of the period; null without any order. */
      complaintRate: z.number().nullable(),
      rated: count,
      /** Mean stars. */
      satisfaction: z.number().nullable(),
      /** Share of 4 and 5 stars (CSAT). */
      satisfiedShare: z.number().nullable(),
      unhappy: count,
      byDay: z.array(z.object({ day: z.string(), created: count, resolved: count })),
      byKind: z.array(z.object({ kind: ticketKind, created: count, complaints: count, satisfaction: minutes })),
      byAgent: z.array(
        z.object({
          staffId: idOut<'Staff'>(),
          name: z.string(),
          resolved: count,
          open: count,
          firstMedianWorkingMinutes: minutes,
          resolveMedianWorkingMinutes: minutes,
          late: count,
          satisfaction: minutes,
        }),
      ),
    }),
  ),
  /** The tickets behind a figure of the report, newest first. */
  listCounted: query
    .input(
      z.object({
        from: calendarDate(),
        to: calendarDate(),
        figure,
        kind: ticketKind.nullable().default(null),
        agentId: id<'Staff'>().nullable().default(null),
        cursor: cursor(),
      }),
    )
    .output(
      page(
        z.object({
          id: idOut<'Ticket'>(),
          number: z.string(),
          kind: ticketKind,
          state: ticketState,
          title: z.string(),
          words: z.string(),
          agentName: z.string().nullable(),
          score: z.int().nullable(),
          createdAt: z.string(),
        }),
      ),
    ),
  listRecoveries: query
    .input(z.object({ onlyOpen: z.boolean().default(true), cursor: cursor() }))
    .output(page(recovery)),
  saveRecovery: command
    .input(
      z.object({
        id: z.string().max(40),
        version: z.int(),
        cause: optionalText('原因', 300),
        measure: optionalText('措施', 300),
        result: optionalText('给客户的话', 300),
        isDone: z.boolean(),
      }),
    )
    .errors({ RECOVERY_CHANGED: {}, RECOVERY_INCOMPLETE: {} })
    .output(recovery),
  /** A survey to many at once: everybody in the caller's scope who bought lately and was not asked this week. */
  surveySegment: command
    .input(
      z.object({
        boughtWithinDays: z.int('天数应为整数').min(1, '至少 1 天').max(365, '最多 365 天'),
        grades: z.array(grade).default([]),
        tagIds: z.array(z.string().max(40)).max(20).default([]),
        /** Only tells how many would be asked, and why others would not. */
        isPreview: z.boolean(),
      }),
    )
    .output(z.object({ asked: count, askedLately: count, unreachable: count, runId: z.string().nullable() })),
  /** How far a survey to many has got. */
  surveyRun: query.input(z.object({ runId: z.string().max(40) })).output(surveyRun),
  /** Stops it; who was asked stays asked. */
  stopSurvey: command.input(z.object({ runId: z.string().max(40) })).output(surveyRun),
  readSettings: query.input(z.object({})).output(z.object({ version: z.int(), service: serviceSettings })),
  changeSettings: command
    .input(z.object({ version: z.int(), service: serviceSettings }))
    .errors({ SETTINGS_CHANGED: {} })
    .output(z.object({ version: z.int(), service: serviceSettings })),
  listAgents: query.input(z.object({})).output(z.object({ items: z.array(agent) })),
  /** Lets a colleague answer tickets; `isAgent` false takes it back, and whose role is agent answers every kind again. */
  saveAgent: command
    .input(
      z.object({
        staffId: id<'Staff'>(),
        isAgent: z.boolean().default(true),
        kinds: z.array(ticketKind).default([]),
        mostOpen: z.int('件数应为整数').min(1, '至少 1 件').max(500, '最多 500 件'),
      }),
    )
    .output(z.object({ items: z.array(agent) })),
}

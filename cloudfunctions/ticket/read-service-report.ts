import type { StaffActor } from '@shared/kernel/actor'
import { accept } from '@shared/kernel/decision'
import { DAY_MS, msBetween, type CalendarDate } from '@shared/kernel/instant'
import { cutPage, readInstantCursor } from '@shared/kernel/page-cursor'
import { periodBefore, periodOf, rate } from '@shared/lead/desk.rules'
import { ticketServiceContract } from '@shared/ticket/ticket-service.contract'
import { mayReadService } from '@shared/ticket/ticket.policy'
import { sayAsker } from '@shared/ticket/service.labels'
import { invalidInput } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { listCountedRows, type ReportFilter } from './counted.repository'
import {
  listAgentFigures,
  listKindFigures,
  listServiceDays,
  loadDeskNow,
  loadServiceTotals,
} from './service-report.repository'

const MAX_DAYS = 400
const PAGE = 30

function filterOf({ scope }: StaffActor, { from, to }: { from: CalendarDate; to: CalendarDate }): ReportFilter {
  const period = periodOf(from, to)
  const lengthMs = msBetween(period.from, period.to)
  if (lengthMs <= 0) throw invalidInput({ to: '结束日期不能早于开始日期' })
  if (lengthMs > MAX_DAYS * DAY_MS) throw invalidInput({ to: '一次最多看 400 天' })
  return { ...period, scope }
}

/** 服务质量. Five statements, however long the period. */
export const report = implement(ticketServiceContract.report, mayReadService, async ({ input, actor, tx }) => {
  const { tenantId } = actor
  const filter = filterOf(actor, input)
  const { satisfied, ...totals } = await loadServiceTotals(tx, tenantId, filter, periodBefore(filter))
  return accept({
    ...totals,
    ...(await loadDeskNow(tx, tenantId, filter)),
    complaintRate: rate(totals.complaints, totals.deliveredOrders),
    satisfiedShare: rate(satisfied, totals.rated),
    byDay: await listServiceDays(tx, tenantId, filter),
    byKind: await listKindFigures(tx, tenantId, filter),
    byAgent: await listAgentFigures(tx, tenantId, filter),
  })
})

export const listCounted = implement(
  ticketServiceContract.listCounted,
  mayReadService,
  async ({ input, actor, tx }) => {
    const { figure, kind, agentId } = input
    const rows = await listCountedRows(tx, actor.tenantId, {
      ...filterOf(actor, input),
      figure,
      kind,
      agentId,
      cursor: readInstantCursor(input.cursor),
      limit: PAGE + 1,
    })
    const { items, nextCursor } = cutPage(rows, PAGE, (row) => ({ key: row.at, id: row.id }))
    return accept({ items: items.map((row) => ({ ...row, title: sayAsker(row) })), nextCursor })
  },
)

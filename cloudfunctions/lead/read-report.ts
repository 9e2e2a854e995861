import { accept } from '@shared/kernel/decision'
import { costOfDays, shareOfCost } from '@shared/lead/channel-cost.rules'
import { costOfEach, periodBefore, periodOf, rate } from '@shared/lead/desk.rules'
import { leadDeskContract } from '@shared/lead/lead-desk.contract'
import { mayReadDesk } from '@shared/lead/lead-desk.policy'
import { DAY_MS, msBetween } from '@shared/kernel/instant'
import { invalidInput } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { loadSettings } from '../tenant/tenant.service'
import { countCollisions, listChannelFigures, listDayFigures, listRepFigures, loadTotals } from './report.repository'

const MAX_DAYS = 400

export const report = implement(leadDeskContract.report, mayReadDesk, async ({ input, actor, tx }) => {
  const { tenantId, scope } = actor
  const period = periodOf(input.from, input.to)
  const lengthMs = msBetween(period.from, period.to)
  if (lengthMs <= 0) throw invalidInput({ to: '结束日期不能早于开始日期' })
  if (lengthMs > MAX_DAYS * DAY_MS) throw invalidInput({ to: '一次最多看 400 天' })
  const { acceptWithinMinutes } = (await loadSettings(tx, tenantId)).lead
  const filter = { ...period, scope }
  const totals = await loadTotals(tx, tenantId, filter, acceptWithinMinutes)
  const previous = await loadTotals(tx, tenantId, { ...periodBefore(period), scope }, acceptWithinMinutes)
  const channels = await listChannelFigures(tx, tenantId, filter)
  const outcomes = await countCollisions(tx, tenantId, filter)
  const collisions = Object.values(outcomes).reduce((sum, count) => sum + count, 0)
  return accept({
    ...totals,
    previousLeads: previous.leads,
    previousMedianWorkingMinutes: previous.medianWorkingMinutes,
    collisions,
    collisionRate: rate(totals.collided, totals.leads),
    outcomes,
    channels: channels.map(({ costs, allLeads, ...row }) => {
      const costFen = shareOfCost(costOfDays(costs, input.from, input.to), { own: row.leads, all: allLeads })
      return {
        ...row,
        costFen,
        costPerLeadFen: costOfEach(costFen, row.leads),
        costPerValidFen: costOfEach(costFen, row.valid),
        costPerCustomerFen: costOfEach(costFen, row.customers),
      }
    }),
    byDay: await listDayFigures(tx, tenantId, filter),
    byRep: await listRepFigures(tx, tenantId, filter),
  })
})

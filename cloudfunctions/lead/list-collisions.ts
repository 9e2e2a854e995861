import type { StaffActor } from '@shared/kernel/actor'
import { isInScope } from '@shared/kernel/actor'
import { accept } from '@shared/kernel/decision'
import type { Instant } from '@shared/kernel/instant'
import { cutPage, readCursor } from '@shared/kernel/page-cursor'
import { bucketActivity, suggestOutcome } from '@shared/lead/collision.rules'
import { periodOrNull } from '@shared/lead/desk.rules'
import { activityWords, suggestionWords } from '@shared/lead/lead-desk.labels'
import { leadDeskContract } from '@shared/lead/lead-desk.contract'
import { mayDecideBetween, mayListCollisions } from '@shared/lead/lead-desk.policy'
import type { LeadSettings } from '@shared/tenant/tenant.types'
import { implement } from '../_kernel/implement'
import { loadSettings } from '../tenant/tenant.service'
import { listCollisionRows, type CollisionRow } from './collision-desk.repository'

const PAGE = 30

/** Each side sees its own record by name and of the other only that it exists, whose department, and how recently (撞单). */
function present(row: CollisionRow, actor: StaffActor, settings: LeadSettings, now: Instant) {
  const isOwnSide = isInScope(actor.scope, row.ownerId)
  const isNewSide = isInScope(actor.scope, row.newcomerId)
  const facts = {
    settings,
    lastValidFollowupAt: row.lastFollowupAt,
    newcomerFollowedUpAt: row.newcomerFollowedUpAt,
    at: row.at,
  }
  return {
    id: row.id,
    at: row.at,
    leadId: row.leadId,
    leadTitle: isNewSide ? [row.leadCompany, row.leadName].filter(Boolean).join(' · ') : '另一位同事的新线索',
    customerTitle: isOwnSide ? row.customerName : '一位已有的客户',
    newcomerName: isNewSide ? row.newcomerName : null,
    ownerName: isOwnSide ? row.ownerName : '另一位同事',
    ownerDepartment: row.ownerDepartment,
    lastActivity: activityWords[bucketActivity(row.lastFollowupAt, now)],
    suggestion: suggestionWords[suggestOutcome(facts)],
    outcome: row.outcome,
    decidedBy: row.decidedBy,
    mayDecide: row.outcome === 'open' && mayDecideBetween(actor, row),
  }
}

export const listCollisions = implement(
  leadDeskContract.listCollisions,
  mayListCollisions,
  async ({ input, actor, tx, now }) => {
    const { tenantId, scope } = actor
    const { lead: settings } = await loadSettings(tx, tenantId)
    const rows = await listCollisionRows(tx, tenantId, {
      scope,
      onlyOpen: input.onlyOpen,
      period: periodOrNull(input.from, input.to),
      from: readCursor(input.cursor),
      limit: PAGE + 1,
    })
    const { items, nextCursor } = cutPage(rows, PAGE, (row) => ({ key: row.at, id: row.id }))
    return accept({ items: items.map((row) => present(row, actor, settings, now)), nextCursor })
  },
)

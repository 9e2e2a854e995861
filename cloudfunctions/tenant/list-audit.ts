import { accept } from '@shared/kernel/decision'
import { cutPage, readCursor } from '@shared/kernel/page-cursor'
import { tenantContract } from '@shared/tenant/tenant.contract'
import { mayListAudit } from '@shared/tenant/tenant.policy'
import { implement } from '../_kernel/implement'
import { listAuditRows } from './tenant.repository'

const PAGE = 50

export const listAudit = implement(tenantContract.listAudit, mayListAudit, async ({ input, actor, tx }) => {
  const actorKeys = actor.scope?.map((staffId) => `staff:${staffId}`) ?? null
  const rows = await listAuditRows(tx, actor.tenantId, {
    subjectId: input.subjectId,
    actorKeys,
    from: readCursor(input.cursor),
    limit: PAGE + 1,
  })
  const { items, nextCursor } = cutPage(rows, PAGE, (row) => ({ key: row.at, id: row.id }))
  return accept({
    items: items.map((row) => ({
      id: row.id,
      at: row.at,
      actorName: row.actor_name,
      action: row.action,
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
    })),
    nextCursor,
  })
})

import { actorKey } from '@shared/kernel/actor'
import { DAY_MS, msBetween, type Instant } from '@shared/kernel/instant'
import type { Story } from './lead-stories'
import type { Colleague } from './people'
import { DEMO_TENANT, type World } from './world'

/** Enough to see what the log is for. */
const LOGGED_MS = 14 * DAY_MS

/** Who took, converted and closed leads in the last two weeks, and whose numbers they looked at. */
export function makeAudit(world: World, stories: readonly Story[]): void {
  const random = world.random('audit')
  const note = (who: Colleague, at: Instant, action: string, subjectId: string): void => {
    const actor = { kind: 'staff' as const, tenantId: DEMO_TENANT, scope: null, staffId: who.id, ...who }
    world.rows.audit_log.push({
      id: world.idAt(at),
      at,
      actor_key: actorKey(actor),
      actor_name: who.name,
      action,
      subject_kind: 'lead',
      subject_id: subjectId,
      detail: {},
    })
  }
  for (const { id, owner, response, endedAt, state } of stories) {
    if (response === null || msBetween(response.respondedAt, world.now) > LOGGED_MS) continue
    note(owner, response.respondedAt, 'lead.accepted', id)
    if (random.chance(0.3)) note(owner, response.respondedAt, 'lead.phoneShown', id)
    if (endedAt !== null) note(owner, endedAt, state === 'converted' ? 'lead.converted' : 'lead.discarded', id)
  }
}

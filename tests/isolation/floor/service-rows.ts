import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import type { Tx } from '../../../cloudfunctions/_kernel/transaction'
import type { Theirs } from '../two-companies'

/** A ticket resolved, rated and made good, a question that is about none, and who answers what. */
export async function addService(
  tx: Tx,
  tenantId: TenantId,
  { customerId, memberId, company }: Pick<Theirs, 'customerId' | 'memberId' | 'company'>,
) {
  const at = '2026-11-18T02:00:00.000Z'
  const { repOne, repTwo } = company
  await sql`insert into ticket (tenant_id, id, number, kind, priority, state, member_id, customer_id, words, agent_id, resolved_by,
      resolved_at, urgent_at, created_at, updated_at)
    values (${tenantId}, 'doneofb', 'DONE-OF-B', 'return', 'normal', 'closed', ${memberId}, ${customerId}, '乙的旧事', ${repOne.id},
      ${repOne.id}, ${at}, ${at}, ${at}, ${at}),
      (${tenantId}, 'heldofb', 'HELD-OF-B', 'return', 'normal', 'in_progress', ${memberId}, ${customerId}, '乙手上的事', ${repOne.id},
        null, null, ${at}, ${at}, ${at})`.execute(tx)
  await sql`insert into survey (tenant_id, id, ticket_id, customer_id, member_id, agent_id, state, score, asked_at, answered_at)
    values (${tenantId}, 'donesurveyofb', 'doneofb', ${customerId}, ${memberId}, ${repOne.id}, 'answered', 2, ${at}, ${at}),
      (${tenantId}, 'ownsurveyofb', null, ${customerId}, ${memberId}, null, 'asked', null, ${at}, null)`.execute(tx)
  await sql`insert into recovery (tenant_id, id, survey_id, ticket_id, customer_id, state, result, created_at, done_at)
    values (${tenantId}, 'madegoodofb', 'donesurveyofb', 'doneofb', ${customerId}, 'done', '乙已改进', ${at}, ${at})`.execute(
    tx,
  )
  await sql`insert into service_agent (tenant_id, staff_id, kinds) values (${tenantId}, ${repTwo.id}, '{quality}')`.execute(
    tx,
  )
  await sql`insert into article_pair (tenant_id, token, article_id, is_in_title)
    select tenant_id, 7, id, true from article where tenant_id = ${tenantId}`.execute(tx)
  await sql`insert into ticket (tenant_id, id, number, kind, priority, state, member_id, customer_id, words, first_due_at,
      resolve_due_at, urgent_at, created_at, updated_at)
    values (${tenantId}, 'openofb', 'OPEN-OF-B', 'quality', 'normal', 'submitted', ${memberId}, ${customerId}, '乙的急事',
      '2026-12-01', '2026-12-02', '2026-12-01', ${at}, ${at})`.execute(tx)
  await sql`insert into ticket_entry (tenant_id, id, ticket_id, at, kind, is_internal, author, words, revision)
    values (${tenantId}, 'entryofb', 'openofb', ${at}, 'words', false, 'customer', '乙的客户说的话', 1)`.execute(tx)
}

import { sql, type RawBuilder } from 'kysely'
import type { Scope } from '@shared/kernel/actor'
import type { CustomerId, MemberId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { Tx } from '../_kernel/transaction'

/** Who is meant by a survey to many. */
export interface Audience {
  scope: Scope
  /** The last order is not older. */
  boughtSince: Instant
  /** None means every grade. */
  grades: readonly string[]
  /** Any of these tags; none means whatever tags. */
  tagIds: readonly string[]
  /** Asked since then is asked lately. */
  restSince: Instant
}

/** The customers meant, by `f` (fact) and `c`. */
const meant = (tenantId: TenantId, audience: Audience): RawBuilder<unknown> => sql`
  from customer_fact f join customer c on c.tenant_id = ${tenantId} and c.id = f.customer_id
  where f.tenant_id = ${tenantId} and f.last_order_at >= ${audience.boughtSince}::timestamptz
    and (${audience.scope}::text[] is null or c.owner_id = any(${audience.scope}::text[]))
    and (cardinality(${[...audience.grades]}::text[]) = 0 or c.grade = any(${[...audience.grades]}::text[]))
    and (cardinality(${[...audience.tagIds]}::text[]) = 0 or exists (select from customer_tag g
      where g.tenant_id = ${tenantId} and g.customer_id = c.id and g.tag_id = any(${[...audience.tagIds]}::text[])))`

const askedLately = (tenantId: TenantId, audience: Audience) => sql`
  exists (select from survey v where v.tenant_id = ${tenantId} and v.customer_id = c.id and v.asked_at > ${audience.restSince}::timestamptz)`

/** The WeChat user who came last: one question a customer, not one a person. */
const reader = (tenantId: TenantId) => sql`
  (select m.id from member m where m.tenant_id = ${tenantId} and m.customer_id = c.id order by m.created_at desc, m.id desc limit 1)`

/** How many would be asked, were asked lately, or can be reached by nobody. One statement. */
export async function countAudience(
  tx: Tx,
  tenantId: TenantId,
  audience: Audience,
): Promise<{ asked: number; askedLately: number; unreachable: number }> {
  const result = await sql<{ asked: number; askedLately: number; unreachable: number }>`
    select (count(*) filter (where "isReached" and not "isRested"))::int as asked,
      (count(*) filter (where "isReached" and "isRested"))::int as "askedLately",
      (count(*) filter (where not "isReached"))::int as unreachable
    from (select ${reader(tenantId)} is not null as "isReached", ${askedLately(tenantId, audience)} as "isRested"
      ${meant(tenantId, audience)}) who`.execute(tx)
  return result.rows[0] ?? { asked: 0, askedLately: 0, unreachable: 0 }
}

export interface Asked {
  customerId: CustomerId
  memberId: MemberId
}

/** The next customers to ask, in the order of their ids; who was asked meanwhile is left out. */
export async function listNextAsked(
  tx: Tx,
  tenantId: TenantId,
  { audience, afterId, limit }: { audience: Audience; afterId: string; limit: number },
): Promise<Asked[]> {
  const result = await sql<Asked>`
    select who."customerId", who."memberId" from (
      select c.id as "customerId", ${reader(tenantId)} as "memberId"
      ${meant(tenantId, audience)} and c.id > ${afterId} and not ${askedLately(tenantId, audience)}
    ) who where who."memberId" is not null order by who."customerId" limit ${limit}`.execute(tx)
  return result.rows
}

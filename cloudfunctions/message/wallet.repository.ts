import { sql } from 'kysely'
import type { MemberId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { At } from '../_kernel/at'
import { found } from '../_kernel/boundary'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'

/** One purse: the credits (订阅额度) of one member for one template. */
export interface Purse {
  memberId: MemberId
  template: string
}

/** Notes what a tap on the consent dialog gave, for templates of this company only. @returns how many of them were accepted */
export async function noteConsents(
  { tx, tenantId, now }: Pick<At, 'tx' | 'tenantId' | 'now'>,
  memberId: MemberId,
  consents: readonly { template: string; isAccepted: boolean }[],
): Promise<number> {
  const result = await sql<{ isBanned: boolean }>`
    insert into credit_wallet as w (tenant_id, member_id, template, credits, is_banned, updated_at)
    select ${tenantId}, ${memberId}, c.template, c."isAccepted"::int, not c."isAccepted", ${now}
    from jsonb_to_recordset(${jsonText(consents)}::jsonb) as c(template text, "isAccepted" boolean)
    where exists (select from message_template t
      where t.tenant_id = ${tenantId} and t.channel = 'subscribe' and t.template_id = c.template)
    order by c.template
    on conflict (tenant_id, member_id, template) do update
      set credits = w.credits + excluded.credits, is_banned = excluded.is_banned, updated_at = excluded.updated_at
    returning is_banned as "isBanned"`.execute(tx)
  return result.rows.filter(({ isBanned }) => !isBanned).length
}

/** How WeChat calls this member. */
export async function loadOpenid(tx: Tx, tenantId: TenantId, memberId: MemberId): Promise<string> {
  const row = await tx
    .selectFrom('member')
    .select('openid')
    .where('tenant_id', '=', tenantId)
    .where('id', '=', memberId)
    .executeTakeFirst()
  return found(row).openid
}

/**
 * Takes one credit if at least `needed` are there. The row is locked from here to the commit, so that of any number of
 * messages at once each credit serves exactly one. @returns what is left, or null when there was not enough
 */
export async function spendCredit(
  { tx, tenantId, now }: Pick<At, 'tx' | 'tenantId' | 'now'>,
  { memberId, template }: Purse,
  needed: number,
): Promise<number | null> {
  const result = await sql<{ credits: number }>`
    update credit_wallet set credits = credits - 1, updated_at = ${now}
    where tenant_id = ${tenantId} and member_id = ${memberId} and template = ${template}
      and credits >= ${needed} and credits > 0 and not is_banned
    returning credits`.execute(tx)
  return result.rows[0]?.credits ?? null
}

/** What a message's fate did to the purse its credit came from. */
export type PurseChange = 'returned' | 'emptied' | 'banned'

const changes = {
  returned: sql`credits = credits + 1`,
  emptied: sql`credits = 0`,
  banned: sql`credits = 0, is_banned = true`,
}

export async function changePurse(
  tx: Tx,
  tenantId: TenantId,
  { memberId, template, change, now }: Purse & { change: PurseChange; now: Instant },
): Promise<void> {
  await sql`
    update credit_wallet set ${changes[change]}, updated_at = ${now}
    where tenant_id = ${tenantId} and member_id = ${memberId} and template = ${template}`.execute(tx)
}

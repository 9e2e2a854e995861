import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import type { MonthCost } from '@shared/lead/channel-cost.rules'
import type { ChannelKind } from '@shared/lead/lead.types'
import { found } from '../_kernel/boundary'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'

export interface ChannelRow {
  id: string
  name: string
  kind: ChannelKind
  /** Newest month first. */
  costs: MonthCost[]
  isActive: boolean
  formKey: string | null
  scene: string | null
  version: number
}

const channelRows = (tx: Tx, tenantId: TenantId) =>
  tx
    .selectFrom('channel')
    .select(['id', 'name', 'kind', 'is_active as isActive', 'form_key as formKey', 'scene', 'version'])
    .select(
      sql<
        MonthCost[]
      >`coalesce((select jsonb_agg(jsonb_build_object('month', k.month, 'costFen', k.cost_fen) order by k.month desc)
        from channel_cost k where k.tenant_id = ${tenantId} and k.channel_id = channel.id and k.cost_fen > 0), '[]')`.as(
        'costs',
      ),
    )
    .where('tenant_id', '=', tenantId)

export const listChannelRows = (tx: Tx, tenantId: TenantId): Promise<ChannelRow[]> =>
  channelRows(tx, tenantId).orderBy('is_active', 'desc').orderBy('id').execute()

export const loadChannel = async (tx: Tx, tenantId: TenantId, channelId: string): Promise<ChannelRow> =>
  found(await channelRows(tx, tenantId).where('id', '=', channelId).executeTakeFirst())

export const findChannelByScene = async (tx: Tx, tenantId: TenantId, scene: string): Promise<ChannelRow | null> =>
  (await channelRows(tx, tenantId).where('scene', '=', scene).executeTakeFirst()) ?? null

export type ChannelDraft = Pick<ChannelRow, 'id' | 'name' | 'kind' | 'isActive' | 'formKey' | 'scene'>

/** @returns false when another channel has this name */
export async function insertChannel(tx: Tx, tenantId: TenantId, draft: ChannelDraft): Promise<boolean> {
  const result = await tx
    .insertInto('channel')
    .values({
      tenant_id: tenantId,
      id: draft.id,
      name: draft.name,
      kind: draft.kind,
      is_active: draft.isActive,
      form_key: draft.formKey,
      scene: draft.scene,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'name']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

type ChannelChange = Pick<ChannelDraft, 'id' | 'name' | 'isActive'> & { version: number }

/** Compare-and-set; a channel keeps its kind and codes, which are printed somewhere. */
export async function updateChannel(tx: Tx, tenantId: TenantId, change: ChannelChange): Promise<boolean> {
  const result = await tx
    .updateTable('channel')
    .set({ name: change.name, is_active: change.isActive, version: change.version + 1 })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', change.id)
    .where('version', '=', change.version)
    .where(
      sql<boolean>`not exists (select from channel o where o.tenant_id = ${tenantId} and o.name = ${change.name} and o.id <> ${change.id})`,
    )
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** What these months cost from now on; other months stay as they are. */
export async function saveMonthCosts(
  tx: Tx,
  tenantId: TenantId,
  { channelId, costs }: { channelId: string; costs: readonly MonthCost[] },
): Promise<void> {
  await sql`
    insert into channel_cost (tenant_id, channel_id, month, cost_fen)
    select ${tenantId}, ${channelId}, c.month, c."costFen"
    from jsonb_to_recordset(${jsonText(costs)}::jsonb) as c(month text, "costFen" bigint)
    on conflict (tenant_id, channel_id, month) do update set cost_fen = excluded.cost_fen`.execute(tx)
}

/** Lets strangers in by these keys; a key another company holds is not taken. */
export async function openDoors(tx: Tx, keys: readonly string[], target: string): Promise<void> {
  await sql`select open_door('form', key, ${target}) from unnest(${[...keys]}::text[]) as key`.execute(tx)
}

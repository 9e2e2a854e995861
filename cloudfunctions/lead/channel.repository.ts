import { sql } from 'kysely'
import type { TenantId } from '@shared/kernel/ids'
import type { ChannelKind } from '@shared/lead/lead.types'
import type { Tx } from '../_kernel/transaction'

export interface ChannelRow {
  id: string
  name: string
  kind: ChannelKind
  costFen: number
  isActive: boolean
  formKey: string | null
  scene: string | null
  version: number
}

const columns = [
  'id',
  'name',
  'kind',
  'cost_fen as costFen',
  'is_active as isActive',
  'form_key as formKey',
  'scene',
  'version',
] as const

export const listChannelRows = (tx: Tx, tenantId: TenantId): Promise<ChannelRow[]> =>
  tx
    .selectFrom('channel')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .orderBy('is_active', 'desc')
    .orderBy('id')
    .execute()

export async function findChannelByScene(tx: Tx, tenantId: TenantId, scene: string): Promise<ChannelRow | null> {
  const row = await tx
    .selectFrom('channel')
    .select(columns)
    .where('tenant_id', '=', tenantId)
    .where('scene', '=', scene)
    .executeTakeFirst()
  return row ?? null
}

export type ChannelDraft = Pick<ChannelRow, 'id' | 'name' | 'kind' | 'costFen' | 'isActive' | 'formKey' | 'scene'>

/** @returns null when another channel has this name */
export async function insertChannel(tx: Tx, tenantId: TenantId, draft: ChannelDraft): Promise<ChannelRow | null> {
  const row = await tx
    .insertInto('channel')
    .values({
      tenant_id: tenantId,
      id: draft.id,
      name: draft.name,
      kind: draft.kind,
      cost_fen: draft.costFen,
      is_active: draft.isActive,
      form_key: draft.formKey,
      scene: draft.scene,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'name']).doNothing())
    .returning(columns)
    .executeTakeFirst()
  return row ?? null
}

type ChannelChange = Pick<ChannelDraft, 'id' | 'name' | 'costFen' | 'isActive'> & { version: number }

/** Compare-and-set; a channel keeps its kind and codes, which are printed somewhere. */
export async function updateChannel(tx: Tx, tenantId: TenantId, change: ChannelChange): Promise<ChannelRow | null> {
  const row = await tx
    .updateTable('channel')
    .set({ name: change.name, cost_fen: change.costFen, is_active: change.isActive, version: change.version + 1 })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', change.id)
    .where('version', '=', change.version)
    .where(
      sql<boolean>`not exists (select from channel o where o.tenant_id = ${tenantId} and o.name = ${change.name} and o.id <> ${change.id})`,
    )
    .returning(columns)
    .executeTakeFirst()
  return row ?? null
}

/** Lets strangers in by these keys; a key another company holds is not taken. */
export async function openDoors(tx: Tx, keys: readonly string[], target: string): Promise<void> {
  await sql`select open_door('form', key, ${target}) from unnest(${[...keys]}::text[]) as key`.execute(tx)
}

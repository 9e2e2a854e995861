import type { FileId, TenantId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/instant'
import type { FileKind } from '@shared/file/file.rules'
import { found } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'

interface NewFile {
  id: FileId
  name: string
  kind: FileKind
  sizeBytes: number
  storeKey: string
  createdBy: string
  now: Instant
}

export async function insertFile(tx: Tx, tenantId: TenantId, file: NewFile): Promise<void> {
  await tx
    .insertInto('file')
    .values({
      tenant_id: tenantId,
      id: file.id,
      name: file.name,
      kind: file.kind,
      size_bytes: file.sizeBytes,
      state: 'opened',
      store_key: file.storeKey,
      created_by: file.createdBy,
      created_at: file.now,
    })
    .execute()
}

/** One's own upload, whatever its state. */
export async function loadOwnFile(tx: Tx, tenantId: TenantId, own: { fileId: FileId; createdBy: string }) {
  const row = await tx
    .selectFrom('file')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', own.fileId)
    .where('created_by', '=', own.createdBy)
    .executeTakeFirst()
  return found(row)
}

export async function markReady(
  tx: Tx,
  tenantId: TenantId,
  ready: { fileId: FileId; mime: string; sizeBytes: number },
): Promise<void> {
  await tx
    .updateTable('file')
    .set({ state: 'ready', mime: ready.mime, size_bytes: ready.sizeBytes })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', ready.fileId)
    .execute()
}

export interface ReadyFile {
  storeKey: string
  mime: string
  name: string
  createdBy: string
  attachedKind: string | null
  attachedId: string | null
}

export async function loadReadyFile(tx: Tx, tenantId: TenantId, fileId: FileId): Promise<ReadyFile> {
  const row = await tx
    .selectFrom('file')
    .select(['store_key', 'mime', 'name', 'created_by', 'attached_kind', 'attached_id'])
    .where('tenant_id', '=', tenantId)
    .where('id', '=', fileId)
    .where('state', '=', 'ready')
    .executeTakeFirst()
  const file = found(row)
  return {
    storeKey: file.store_key,
    mime: file.mime ?? 'application/octet-stream',
    name: file.name,
    createdBy: file.created_by,
    attachedKind: file.attached_kind,
    attachedId: file.attached_id,
  }
}

/** Hangs one's own confirmed, still loose files on something. @returns how many were hung */
export async function attachRows(
  tx: Tx,
  tenantId: TenantId,
  attachment: { fileIds: readonly FileId[]; createdBy: string; kind: string; id: string },
): Promise<number> {
  const result = await tx
    .updateTable('file')
    .set({ attached_kind: attachment.kind, attached_id: attachment.id })
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', [...attachment.fileIds])
    .where('created_by', '=', attachment.createdBy)
    .where('state', '=', 'ready')
    .where('attached_id', 'is', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

import type { FileId, TenantId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'
import { invalidInput, notFound } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'
import type { Ports } from '../_kernel/ports'
import { attachRows, insertFile, loadOwnFile, markReady } from './file.repository'
import './file.ports'

/**
 * Hangs uploaded files on what they belong to, e.g. a follow-up of a customer (`kind: 'customer'`, the customer's id).
 * @param attachment.createdBy the actor key of who uploaded them
 * @throws INVALID_INPUT at `fileIds` when one is not confirmed, not theirs, or hangs elsewhere
 */
export async function attachFiles(
  tx: Tx,
  tenantId: TenantId,
  attachment: { fileIds: readonly FileId[]; createdBy: string; kind: string; id: string },
): Promise<void> {
  const fileIds = [...new Set(attachment.fileIds)]
  if (fileIds.length === 0) return
  const hung = await attachRows(tx, tenantId, { ...attachment, fileIds })
  if (hung !== fileIds.length) throw invalidInput({ fileIds: '有文件还没有传完，请等一等或重新添加' })
}

/** One's own confirmed table (.xlsx or .csv). @throws NOT_FOUND */
export async function loadOwnSheet(
  tx: Tx,
  tenantId: TenantId,
  own: { fileId: FileId; createdBy: string },
): Promise<{ storeKey: string; name: string }> {
  const file = await loadOwnFile(tx, tenantId, own)
  if (file.state !== 'ready' || file.kind !== 'sheet') throw notFound()
  return { storeKey: file.store_key, name: file.name }
}

/** Keeps a file of our own making, which only `createdBy` may fetch until it hangs on something. */
export async function keepFile(
  at: At,
  ports: Pick<Ports, 'files'>,
  file: { name: string; mime: string; bytes: Buffer; createdBy: string },
): Promise<FileId> {
  const id = at.newId<'File'>()
  const storeKey = await ports.files.keep(`${at.tenantId}/${id}`, file.bytes)
  const { name, createdBy, mime, bytes } = file
  const sizeBytes = bytes.length
  await insertFile(at.tx, at.tenantId, { id, name, kind: 'sheet', sizeBytes, storeKey, createdBy, now: at.now })
  await markReady(at.tx, at.tenantId, { fileId: id, mime, sizeBytes })
  return id
}

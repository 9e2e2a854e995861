import type { FileId, TenantId } from '@shared/kernel/ids'
import { invalidInput } from '../_kernel/boundary'
import type { Tx } from '../_kernel/transaction'
import { attachRows } from './file.repository'

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

import { actorKey } from '@shared/kernel/actor'
import { accept } from '@shared/kernel/decision'
import { addMs, MINUTE_MS } from '@shared/kernel/instant'
import { fileContract } from '@shared/file/file.contract'
import { mayOpenUpload } from '@shared/file/file.policy'
import { decideOpen } from '@shared/file/file.rules'
import { implement } from '../_kernel/implement'
import { insertFile } from './file.repository'

/** A slow phone on a bad network gets this long. */
const UPLOAD_MINUTES = 30

export const openUpload = implement(
  fileContract.openUpload,
  mayOpenUpload,
  async ({ input, actor, tx, now, newId, ports }) => {
    const { tenantId } = actor
    const decision = decideOpen(input.kind, input.sizeBytes)
    if (!decision.ok) return decision
    const id = newId<'File'>()
    const { url, fields, storeKey } = await ports.files.openUpload(
      `${tenantId}/${id}`,
      addMs(now, UPLOAD_MINUTES * MINUTE_MS),
    )
    await insertFile(tx, tenantId, { ...input, id, storeKey, createdBy: actorKey(actor), now })
    return accept({ fileId: id, url, fields })
  },
)

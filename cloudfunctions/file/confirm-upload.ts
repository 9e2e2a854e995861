import { actorKey } from '@shared/kernel/actor'
import { accept } from '@shared/kernel/decision'
import { fileContract } from '@shared/file/file.contract'
import { mayConfirm } from '@shared/file/file.policy'
import { decideConfirm } from '@shared/file/file.rules'
import { implement } from '../_kernel/implement'
import { loadOwnFile, markReady } from './file.repository'

export const confirm = implement(fileContract.confirm, mayConfirm, async ({ input, actor, tx, ports }) => {
  const file = await loadOwnFile(tx, actor.tenantId, { fileId: input.fileId, createdBy: actorKey(actor) })
  const decision = decideConfirm(file.kind, await ports.files.head(file.store_key))
  if (!decision.ok) return decision
  await markReady(tx, actor.tenantId, { fileId: input.fileId, ...decision.value })
  return accept({ fileId: input.fileId, ...decision.value })
})

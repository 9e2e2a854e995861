import { actorKey } from '@shared/kernel/actor'
import { accept } from '@shared/kernel/decision'
import { addMs, MINUTE_MS } from '@shared/kernel/instant'
import { fileContract } from '@shared/file/file.contract'
import { mayLink } from '@shared/file/file.policy'
import { notFound } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { loadReadyFile } from './file.repository'
import './file.ports'

const LINK_MINUTES = 10

export const link = implement(fileContract.link, mayLink, async ({ input, actor, tx, now, ports }) => {
  const file = await loadReadyFile(tx, actor.tenantId, input.fileId)
  const isOwn = file.createdBy === actorKey(actor)
  // What a file hangs on belongs to later words, which answer through the port.
  const isVisible =
    isOwn ||
    (file.attachedId !== null &&
      (await ports.maySeeAttached({ tx, actor, kind: file.attachedKind ?? '', id: file.attachedId })))
  if (!isVisible) throw notFound()
  const expiresAt = addMs(now, LINK_MINUTES * MINUTE_MS)
  return accept({ url: await ports.files.link(file.storeKey, file, expiresAt), mime: file.mime, expiresAt })
})

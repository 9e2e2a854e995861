import type { NewId, TenantId } from '@shared/kernel/ids'
import type { ChannelKind } from '@shared/lead/lead.types'
import type { Tx } from '../_kernel/transaction'
import { insertChannel, openDoors, type ChannelDraft } from './channel.repository'

/** Kinds that strangers reach by themselves, through a web address and a printed code. */
const OPEN_KINDS: readonly ChannelKind[] = ['form', 'code', 'web']
/** Short enough to be typed from a poster, random enough not to be guessed: 54 bits. */
const KEY_CHARS = 11

/** Makes a channel and, where strangers come in by it, its two doors. @returns its id, null when another channel has this name */
export async function addChannel(
  { tx, tenantId, newId }: { tx: Tx; tenantId: TenantId; newId: NewId },
  channel: Pick<ChannelDraft, 'name' | 'kind' | 'isActive'>,
): Promise<string | null> {
  const key = (): string => newId().slice(-KEY_CHARS)
  const isOpen = OPEN_KINDS.includes(channel.kind)
  const draft = { ...channel, id: newId(), formKey: isOpen ? key() : null, scene: isOpen ? key() : null }
  if (!(await insertChannel(tx, tenantId, draft))) return null
  await openDoors(
    tx,
    [draft.formKey, draft.scene].flatMap((door) => door ?? []),
    draft.id,
  )
  return draft.id
}

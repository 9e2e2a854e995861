import { accept, refuse } from '@shared/kernel/decision'
import { leadDeskContract } from '@shared/lead/lead-desk.contract'
import { maySetUpLeads } from '@shared/lead/lead-desk.policy'
import type { ChannelKind } from '@shared/lead/lead.types'
import { implement } from '../_kernel/implement'
import { insertChannel, openDoors, updateChannel } from './channel.repository'

/** Kinds that strangers reach by themselves, through a web address and a printed code. */
const OPEN_KINDS: readonly ChannelKind[] = ['form', 'code', 'web']
/** Short enough to be typed from a poster, random enough not to be guessed: 55 bits. */
const KEY_CHARS = 11

export const saveChannel = implement(
  leadDeskContract.saveChannel,
  maySetUpLeads,
  async ({ input, actor, tx, newId }) => {
    const { tenantId } = actor
    if (input.id !== null) {
      const changed = await updateChannel(tx, tenantId, { ...input, id: input.id })
      return changed ? accept(changed) : refuse('CHANNEL_CHANGED')
    }
    const key = (): string => newId().slice(-KEY_CHARS)
    const isOpen = OPEN_KINDS.includes(input.kind)
    const draft = { ...input, id: newId(), formKey: isOpen ? key() : null, scene: isOpen ? key() : null }
    const added = await insertChannel(tx, tenantId, draft)
    if (added === null) return refuse('CHANNEL_CHANGED')
    await openDoors(
      tx,
      [added.formKey, added.scene].flatMap((door) => door ?? []),
      added.id,
    )
    return accept(added)
  },
)

import type { StaffActor } from '@shared/kernel/actor'
import type { FileId } from '@shared/kernel/ids'
import type { EntryKind } from '@shared/ticket/ticket.types'
import type { At } from '../_kernel/at'
import type { EntryDraft } from './keep.repository'

interface Said {
  words: string
  fileIds?: readonly FileId[]
}

/** The customer's own words. */
export const customerSays = (at: At, name: string, { words, fileIds = [] }: Said): EntryDraft => ({
  id: at.newId(),
  kind: 'words',
  isInternal: false,
  author: 'customer',
  staffId: null,
  authorName: name,
  words,
  fileIds,
})

/** A colleague's words to the customer. */
export const staffSays = (at: At, actor: StaffActor, { words, fileIds = [] }: Said): EntryDraft => ({
  id: at.newId(),
  kind: 'words',
  isInternal: false,
  author: 'staff',
  staffId: actor.staffId,
  authorName: actor.name,
  words,
  fileIds,
})

/** A colleague's words to colleagues; they never reach the customer. */
export const staffNotes = (at: At, actor: StaffActor, said: Said): EntryDraft => ({
  ...staffSays(at, actor, said),
  kind: 'note',
  isInternal: true,
})

/** What happened, in words that both sides read. */
export const happened = (at: At, kind: EntryKind, words: string): EntryDraft => ({
  id: at.newId(),
  kind,
  isInternal: false,
  author: 'system',
  staffId: null,
  authorName: '',
  words,
  fileIds: [],
})

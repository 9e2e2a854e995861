import { useRef, useState } from 'react'
import type { CallRefused } from '@/platform/call-error'
import { keepRequestId, type Attempt } from '@/platform/kept-request'
import { now } from '@/platform/now'
import { useIsOnline } from '@/platform/system'
import { useDraft } from '@/platform/use-draft'
import { keepFollowup, releaseFollowup, type KeptFollowup } from '../kept-followups'
import { sendFollowup } from '../send-followup'
import { draftName, emptyDraft, toInput, type Logged, type LogTarget } from './log-draft'
import { usePhotos } from './use-photos'

/** The sheet's state: a draft that keeps itself, photos that go up at once, and one save under one request id. */
export function useLogForm(target: LogTarget, onLogged: (logged: Logged) => void) {
  const draft = useDraft(draftName(target), target.again?.content ?? emptyDraft)
  const photos = usePhotos(draftName(target))
  const isOnline = useIsOnline()
  const attempt = useRef<Attempt | null>(null)
  const [failure, setFailure] = useState<CallRefused | null>(null)
  const { value } = draft
  const hasContent = value.result !== '' || value.words.trim() !== '' || photos.tiles.length + value.fileIds.length > 0

  const finish = (logged: Logged) => {
    attempt.current = null
    if (target.again) releaseFollowup(target.again.requestId)
    draft.discard()
    photos.clear()
    onLogged(logged)
  }
  const save = async () => {
    setFailure(null)
    const { fileIds, missing } = await photos.settle()
    const input = toInput(value, { target, fileIds, now: now() })
    attempt.current = keepRequestId(attempt.current, { input, missing })
    const { requestId } = attempt.current
    const kept: KeptFollowup = { requestId, who: target.title, input, photos: missing, lostPhotos: 0, refusal: null }
    if (!isOnline) {
      keepFollowup(kept)
      return finish({ kind: 'kept' })
    }
    const sent = await sendFollowup(kept)
    if (sent.kind === 'refused') return setFailure(sent.failure)
    finish(sent.kind === 'saved' ? { kind: 'saved', ...sent.output } : { kind: 'kept' })
  }
  return { draft, photos, failure, hasContent, save }
}

export type LogForm = ReturnType<typeof useLogForm>

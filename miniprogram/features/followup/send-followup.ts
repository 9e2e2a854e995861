import type { Outputs } from '@shared/contract'
import { api } from '@/platform/call'
import { CallOffline, CallRefused } from '@/platform/call-error'
import { dropPhoto, photoSource } from '@/platform/photo-store'
import type { PickedPhoto } from '@/platform/platform.types'
import { queryClient } from '@/platform/query-client'
import { sendPhoto } from '@/platform/upload'
import { followupRefreshes } from './followup.calls'
import { keepFollowup, listKept, releaseFollowup, type KeptFollowup } from './kept-followups'

/** What became of it: saved, waiting for a network, or to be changed first. */
export type Sent =
  | { kind: 'saved'; output: Outputs['followup']['log']; lostPhotos: number }
  | { kind: 'waits' }
  | { kind: 'refused'; failure: CallRefused }

const underWay = new Set<string>()

/** One photo less to bring: it has arrived, or it had gone from the phone. */
async function sendNext(kept: KeptFollowup, photo: PickedPhoto): Promise<KeptFollowup> {
  const photos = kept.photos.filter((other) => other !== photo)
  if ((await photoSource(photo.path)) === null) return { ...kept, photos, lostPhotos: kept.lostPhotos + 1 }
  const fileId = await sendPhoto(photo)
  return { ...kept, photos, input: { ...kept.input, fileIds: [...kept.input.fileIds, fileId] } }
}

/** Every photo that arrived is noted at once, so a broken network costs at most one. */
async function sendPhotos(kept: KeptFollowup): Promise<KeptFollowup> {
  let rest = kept
  for (const photo of kept.photos) {
    rest = await sendNext(rest, photo)
    keepFollowup(rest)
    dropPhoto(photo.path)
  }
  return rest
}

async function attempt(kept: KeptFollowup): Promise<Sent> {
  try {
    const { input, requestId, lostPhotos } = await sendPhotos(kept)
    const output = await api.followup.log(input, { context: { requestId } })
    releaseFollowup(requestId)
    await Promise.all(followupRefreshes.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
    return { kind: 'saved', output, lostPhotos }
  } catch (error) {
    if (error instanceof CallRefused) return { kind: 'refused', failure: error }
    if (error instanceof CallOffline) return { kind: 'waits' }
    throw error
  }
}

/**
 * Keeps a follow-up on the phone and sends it. It stays kept until the server has it; a refused one is handed back to
 * whoever wrote it and no longer kept.
 */
export async function sendFollowup(kept: KeptFollowup): Promise<Sent> {
  keepFollowup(kept)
  underWay.add(kept.requestId)
  try {
    const sent = await attempt(kept)
    if (sent.kind === 'refused') releaseFollowup(kept.requestId)
    return sent
  } finally {
    underWay.delete(kept.requestId)
  }
}

/** Sends what waits; what is refused by now stays kept with the reason, until its writer has looked at it. */
export async function sendWaiting(): Promise<readonly Sent[]> {
  const waiting = listKept().filter(({ requestId, refusal }) => refusal === null && !underWay.has(requestId))
  const results: Sent[] = []
  for (const kept of waiting) {
    underWay.add(kept.requestId)
    const sent = await attempt(kept).finally(() => underWay.delete(kept.requestId))
    if (sent.kind === 'refused') {
      const latest = listKept().find(({ requestId }) => requestId === kept.requestId) ?? kept
      keepFollowup({ ...latest, refusal: sent.failure.message })
    }
    results.push(sent)
    if (sent.kind === 'waits') break
  }
  return results
}

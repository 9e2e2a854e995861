import { useCallback, useEffect, useRef, useState } from 'react'
import { isCallFailure } from '@/platform/call-error'
import { toast } from '@/platform/feedback'
import { pickPhotos } from '@/platform/photo'
import { photoSource } from '@/platform/photo-store'
import type { PickedPhoto } from '@/platform/platform.types'
import { newRequestId } from '@/platform/request-id'
import { sendPhoto } from '@/platform/upload'
import type { Photo } from '@/ui/photo-grid'
import { dropPhotos, recallPhotos, rememberPhotos, type DraftPhoto } from './draft-photos'

/** house limit of `followup.log` */
export const MOST_PHOTOS = 9

const toTile = ({ id, url, share, isFailed, fileId }: DraftPhoto): Photo => ({
  id,
  url,
  isFailed,
  ...(fileId === null ? { progress: share } : {}),
})

const toDraft = async (picked: PickedPhoto): Promise<DraftPhoto> => {
  const url = (await photoSource(picked.path)) ?? ''
  return { id: newRequestId(), picked, url, share: 0, isFailed: false, fileId: null }
}

/** The list itself: shown, at hand for what happens later, and remembered over a restart under the draft's name. */
function usePhotoList(name: string) {
  const [photos, setPhotos] = useState<readonly DraftPhoto[]>([])
  const latest = useRef(photos)
  const update = useCallback(
    (next: (photos: readonly DraftPhoto[]) => readonly DraftPhoto[]) => {
      latest.current = next(latest.current)
      setPhotos(latest.current)
      rememberPhotos(name, latest.current)
    },
    [name],
  )
  const patch = useCallback(
    (id: string, parts: Partial<DraftPhoto>) =>
      update((all) => all.map((photo) => (photo.id === id ? { ...photo, ...parts } : photo))),
    [update],
  )
  return { photos, latest, update, patch }
}

/** Sends one photo and notes how far it has come; a failed one waits for a tap, or goes with the follow-up. */
function useSending(patch: (id: string, parts: Partial<DraftPhoto>) => void) {
  const underWay = useRef(new Map<string, Promise<void>>())
  useEffect(() => () => void (underWay.current = new Map()), [])
  const send = useCallback(
    ({ id, picked }: DraftPhoto) => {
      patch(id, { isFailed: false, share: 0 })
      const way = sendPhoto(picked, (share) => patch(id, { share }))
        .then((fileId) => patch(id, { fileId }))
        .catch((error: unknown) => {
          if (!isCallFailure(error)) throw error
          patch(id, { isFailed: true })
        })
      underWay.current.set(id, way)
    },
    [patch],
  )
  return { underWay, send }
}

/** Photos that go up as soon as they are picked, each by itself; they belong to the draft and come back with it. */
export function usePhotos(name: string) {
  const { photos, latest, update, patch } = usePhotoList(name)
  const { underWay, send } = useSending(patch)
  useEffect(() => {
    let isOver = false
    void recallPhotos(name).then((recalled) => {
      if (isOver || recalled.length === 0) return
      update((all) => [...recalled, ...all])
      recalled.filter(({ fileId }) => fileId === null).forEach(send)
    })
    return () => {
      isOver = true
    }
  }, [name, send, update])

  const add = useCallback(async () => {
    const picked = await pickPhotos(MOST_PHOTOS - latest.current.length).catch(() => {
      toast('没有取到照片，请再选一次')
      return []
    })
    const fresh = await Promise.all(picked.map(toDraft))
    update((all) => [...all, ...fresh])
    fresh.forEach(send)
  }, [latest, send, update])
  const retry = (id: string) => latest.current.filter((one) => one.id === id).forEach(send)
  const remove = (id: string) => {
    dropPhotos(latest.current.filter((photo) => photo.id === id))
    update((all) => all.filter((photo) => photo.id !== id))
  }
  /** The follow-up is on its way: what has not arrived goes with it and is dropped by whoever brings it. */
  const clear = () => {
    dropPhotos(latest.current.filter(({ fileId }) => fileId !== null))
    update(() => [])
  }
  /** Waits for what is on its way, then says what has arrived and what has not. */
  const settle = async () => {
    await Promise.all(underWay.current.values())
    return {
      fileIds: latest.current.flatMap(({ fileId }) => (fileId === null ? [] : [fileId])),
      missing: latest.current.flatMap(({ fileId, picked }) => (fileId === null ? [picked] : [])),
    }
  }
  return { tiles: photos.map(toTile), add, retry, remove, clear, settle }
}

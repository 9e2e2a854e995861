import { useCallback, useEffect, useRef, useState } from 'react'
import type { FileId } from '@shared/kernel/ids'
import { toast } from '@/platform/feedback'
import { pickPhotos } from '@/platform/photo'
import type { PickedPhoto } from '@/platform/platform.types'
import { newRequestId } from '@/platform/request-id'
import { sendPhoto } from '@/platform/upload'
import { isCallFailure } from '@/platform/call-error'
import type { Photo } from '@/ui/photo-grid'

/** house limit of `followup.log` */
export const MOST_PHOTOS = 9

interface Sending {
  id: string
  picked: PickedPhoto
  share: number
  isFailed: boolean
  fileId: FileId | null
}

const toTile = ({ id, picked, share, isFailed, fileId }: Sending): Photo => ({
  id,
  url: picked.path,
  isFailed,
  ...(fileId === null ? { progress: share } : {}),
})

/** Photos that go up as soon as they are picked, each by itself; a failed one goes again on a tap, or with the follow-up. */
export function usePhotos() {
  const [photos, setPhotos] = useState<readonly Sending[]>([])
  const latest = useRef(photos)
  const underWay = useRef(new Map<string, Promise<void>>())
  const update = useCallback((next: (photos: readonly Sending[]) => readonly Sending[]) => {
    latest.current = next(latest.current)
    setPhotos(latest.current)
  }, [])
  const patch = useCallback(
    (id: string, parts: Partial<Sending>) =>
      update((all) => all.map((photo) => (photo.id === id ? { ...photo, ...parts } : photo))),
    [update],
  )
  useEffect(() => () => void (underWay.current = new Map()), [])

  const send = useCallback(
    (id: string, picked: PickedPhoto) => {
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
  const add = useCallback(async () => {
    const picked = await pickPhotos(MOST_PHOTOS - latest.current.length).catch(() => {
      toast('没有取到照片，请再选一次')
      return []
    })
    const fresh = picked.map((photo) => ({
      id: newRequestId(),
      picked: photo,
      share: 0,
      isFailed: false,
      fileId: null,
    }))
    update((all) => [...all, ...fresh])
    for (const { id, picked: photo } of fresh) send(id, photo)
  }, [send, update])
  const retry = useCallback(
    (id: string) => {
      const photo = latest.current.find((one) => one.id === id)
      if (photo) send(id, photo.picked)
    },
    [send],
  )
  const remove = useCallback((id: string) => update((all) => all.filter((photo) => photo.id !== id)), [update])
  const clear = useCallback(() => update(() => []), [update])
  /** Waits for what is on its way, then says what has arrived and what has not. */
  const settle = useCallback(async () => {
    await Promise.all(underWay.current.values())
    return {
      fileIds: latest.current.flatMap(({ fileId }) => (fileId === null ? [] : [fileId])),
      missing: latest.current.flatMap(({ fileId, picked }) => (fileId === null ? [picked] : [])),
    }
  }, [])
  return { tiles: photos.map(toTile), add, retry, remove, clear, settle }
}

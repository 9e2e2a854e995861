import { useCallback, useEffect, useRef, useState } from 'react'
import type { FileId } from '@shared/kernel/ids'
import { CallRefused, isCallFailure } from './call-error'
import { toast } from './feedback'
import { pickPhotos } from './photo'
import { dropPhoto, photoSource } from './photo-store'
import type { PickedPhoto } from './platform.types'
import { newRequestId } from './request-id'
import { sendFile } from './upload'
import { MOST_VIDEO_BYTES, pickVideo } from './video'

/** One photo or video of a draft; `fileId` once the server has it. */
export interface KeptFile {
  id: string
  kind: 'photo' | 'video'
  picked: PickedPhoto
  fileId: FileId | null
}

/** How far a file has come. */
export interface OutgoingFile extends KeptFile {
  /** 0 to 1. */
  share: number
  isFailed: boolean
  /** What an image shows of it; empty until it is found on this phone. */
  url: string
}

interface Options {
  /** What a draft remembers from before. */
  kept: readonly KeptFile[]
  onKept: (files: readonly KeptFile[]) => void
  mostPhotos: number
  /** The upload of what failed is tried again by itself when this turns true. */
  isOnline: boolean
}

const toKept = ({ id, kind, picked, fileId }: OutgoingFile): KeptFile => ({ id, kind, picked, fileId })

const fresh = (kind: KeptFile['kind'], picked: PickedPhoto): OutgoingFile => ({
  id: newRequestId(),
  kind,
  picked,
  fileId: null,
  share: 0,
  isFailed: false,
  url: '',
})

const complain = (words: string) => () => {
  toast(words)
  return null
}

/** Photos and one video that go up as soon as they are picked, each by itself, and are remembered with the draft. */
export function useFiles({ kept, onKept, mostPhotos, isOnline }: Options) {
  const [files, setFiles] = useState<readonly OutgoingFile[]>(() =>
    kept.map((file) => ({ ...file, share: 0, isFailed: false, url: '' })),
  )
  const latest = useRef(files)
  const underWay = useRef(new Map<string, Promise<void>>())
  const keep = useRef(onKept)
  useEffect(() => {
    keep.current = onKept
  })
  const update = useCallback((next: (files: readonly OutgoingFile[]) => readonly OutgoingFile[]) => {
    const before = latest.current
    latest.current = next(before)
    setFiles(latest.current)
    const isKeptOther =
      before.length !== latest.current.length || before.some((file, at) => file.fileId !== latest.current[at]?.fileId)
    if (isKeptOther) keep.current(latest.current.map(toKept))
  }, [])
  const patch = useCallback(
    (id: string, parts: Partial<OutgoingFile>) =>
      update((all) => all.map((file) => (file.id === id ? { ...file, ...parts } : file))),
    [update],
  )

  const send = useCallback(
    ({ id, kind, picked }: OutgoingFile) => {
      if (underWay.current.has(id)) return
      patch(id, { isFailed: false, share: 0 })
      const way = sendFile(kind, picked, (share) => patch(id, { share }))
        .then((fileId) => patch(id, { fileId }))
        .catch((error: unknown) => {
          if (!isCallFailure(error)) throw error
          if (error instanceof CallRefused) toast(error.message)
          patch(id, { isFailed: true })
        })
        .finally(() => underWay.current.delete(id))
      underWay.current.set(id, way)
    },
    [patch],
  )
  /** Finds what an image shows; a file that neither this phone nor the server has any more is forgotten. */
  const find = useCallback(
    async ({ id, picked, fileId }: OutgoingFile) => {
      const url = await photoSource(picked.path)
      if (url !== null) patch(id, { url })
      else if (fileId === null) update((all) => all.filter((file) => file.id !== id))
    },
    [patch, update],
  )
  useEffect(() => {
    for (const file of latest.current) void find(file)
  }, [find])
  const sendMissing = useCallback(() => {
    for (const file of latest.current) if (file.fileId === null) send(file)
  }, [send])
  useEffect(() => {
    if (isOnline) sendMissing()
  }, [isOnline, sendMissing])

  const add = useCallback(
    (added: readonly OutgoingFile[]) => {
      update((all) => [...all, ...added])
      for (const file of added) {
        void find(file)
        send(file)
      }
    },
    [find, send, update],
  )
  const addPhotos = useCallback(async () => {
    const room = mostPhotos - latest.current.filter(({ kind }) => kind === 'photo').length
    const picked = await pickPhotos(room).catch(complain('没有取到照片，请再选一次'))
    add((picked ?? []).map((photo) => fresh('photo', photo)))
  }, [add, mostPhotos])
  const addVideo = useCallback(async () => {
    const picked = await pickVideo().catch(complain('没有取到视频，请再选一次'))
    if (picked === null) return
    if (picked.sizeBytes > MOST_VIDEO_BYTES) return toast('视频太大，请剪到 20 MB 以内')
    add([fresh('video', picked)])
  }, [add])
  const retry = useCallback(
    (id: string) => {
      const file = latest.current.find((one) => one.id === id)
      if (file) send(file)
    },
    [send],
  )
  const remove = useCallback(
    (id: string) =>
      update((all) => {
        for (const file of all) if (file.id === id) dropPhoto(file.picked.path)
        return all.filter((file) => file.id !== id)
      }),
    [update],
  )
  const clear = useCallback(() => {
    for (const { picked } of latest.current) dropPhoto(picked.path)
    update(() => [])
  }, [update])
  /** Tries once more what failed and waits for all. @returns how many did not arrive */
  const settle = useCallback(async () => {
    sendMissing()
    await Promise.all(underWay.current.values())
    const arrived = latest.current.flatMap(({ fileId }) => (fileId === null ? [] : [fileId]))
    return { fileIds: arrived, missing: latest.current.length - arrived.length }
  }, [sendMissing])
  return { files, addPhotos, addVideo, retry, remove, clear, settle }
}

export type Files = ReturnType<typeof useFiles>

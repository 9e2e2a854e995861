import type { Inputs } from '@shared/contract'
import type { PickedPhoto } from '@/platform/platform.types'
import { create } from 'zustand'
import { readStored, store } from '@/platform/storage'

export type LogInput = Required<Inputs['followup']['log']>

/** A follow-up on its way to the server. */
export interface KeptFollowup {
  /** Under this id the server saves it once, however often it is sent. */
  requestId: string
  /** 云裳服饰 · 陈女士 */
  who: string
  input: LogInput
  /** Still to be sent before the rest. */
  photos: readonly PickedPhoto[]
  /** How many photos had gone from the phone before they were sent, e.g. because somebody cleared its storage. */
  lostPhotos: number
  /** Why the server will not take it as it is. */
  refusal: string | null
}

const KEY = 'followups'

const isKept = (value: unknown): value is KeptFollowup =>
  typeof value === 'object' && value !== null && 'requestId' in value && 'input' in value && 'photos' in value

function restore(): readonly KeptFollowup[] {
  const stored = readStored(KEY)
  if (!Array.isArray(stored)) return []
  return stored.filter(isKept)
}

interface Keeping {
  followups: readonly KeptFollowup[]
}

const useKeeping = create<Keeping>(() => ({ followups: restore() }))

const change = (followups: readonly KeptFollowup[]): void => {
  store(KEY, followups)
  useKeeping.setState({ followups })
}

export const listKept = (): readonly KeptFollowup[] => useKeeping.getState().followups

/** The follow-ups this phone holds for the server. */
export const useKept = (): readonly KeptFollowup[] => useKeeping(({ followups }) => followups)

/** Puts it on the shelf, in the place of an earlier one with the same request id. */
export const keepFollowup = (kept: KeptFollowup): void =>
  change([...listKept().filter(({ requestId }) => requestId !== kept.requestId), kept])

export const releaseFollowup = (requestId: string): void =>
  change(listKept().filter((kept) => kept.requestId !== requestId))

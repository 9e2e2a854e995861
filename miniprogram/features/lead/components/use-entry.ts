import { useEffect, useRef, useState } from 'react'
import type { Outputs } from '@shared/contract'
import { api } from '@/platform/call'
import { CallRefused, isCallFailure } from '@/platform/call-error'
import { useDraft } from '@/platform/use-draft'
import { useEnter } from '../lead.calls'

/** Long enough not to ask at every letter, short enough to feel at once. */
const REST_MS = 500
/** Shorter texts hold nothing to sort out. */
const LEAST_LENGTH = 4

export interface EntryFields {
  name: string
  phone: string
  company: string
  wish: string
  region: string
  email: string
}

export type EntryField = keyof EntryFields

interface EntryDraft extends EntryFields {
  pasted: string
  channelId: string
  isMine: boolean
  /** Corrected by hand: what is understood later does not write over it. */
  corrected: readonly EntryField[]
}

const empty: EntryDraft = {
  pasted: '',
  name: '',
  phone: '',
  company: '',
  wish: '',
  region: '',
  email: '',
  channelId: '',
  isMine: true,
  corrected: [],
}

const fieldNames: readonly EntryField[] = ['name', 'phone', 'company', 'wish', 'region', 'email']

type Understood = Outputs['lead']['understand']

const fill = (understood: Understood, corrected: readonly EntryField[]): Partial<EntryFields> =>
  Object.fromEntries(fieldNames.filter((key) => !corrected.includes(key)).map((key) => [key, understood[key]]))

/** The entry form: a pasted text is understood while one looks on, every field stays one's own. */
export function useEntry() {
  const draft = useDraft('lead.entry', empty)
  const enter = useEnter()
  const [notes, setNotes] = useState<readonly string[]>([])
  const [isSilent, setSilent] = useState(false)
  const { value, change } = draft
  const { pasted } = value
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })

  useEffect(() => {
    if (pasted.trim().length < LEAST_LENGTH) return
    let isOver = false
    const timer = setTimeout(() => {
      api.lead
        .understand({ pasted })
        .then((understood) => {
          if (isOver) return
          setSilent(false)
          setNotes(understood.notes)
          change(fill(understood, latest.current.corrected))
        })
        .catch((error: unknown) => {
          if (!isCallFailure(error)) throw error
          if (!isOver) setSilent(true)
        })
    }, REST_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [pasted, change])

  const correct = (field: EntryField, words: string) =>
    change({ [field]: words, corrected: [...new Set([...value.corrected, field])] })
  const { failure } = enter
  const wrong = failure instanceof CallRefused ? failure.fields : {}
  const save = (channelId: string) => {
    const { name, phone, company, wish, region, email, pasted: words, isMine } = value
    return enter.run({ name, phone, company, wish, region, email, pasted: words, isMine, channelId })
  }
  const isEmpty = fieldNames.every((key) => value[key].trim() === '')
  return { draft, notes, isSilent, correct, wrong, failure, isEmpty, save }
}

export type Entry = ReturnType<typeof useEntry>

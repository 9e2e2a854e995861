import type { Inputs } from '@shared/contract'
import { CallRefused, type CallFailure } from '@/platform/call-error'
import type { Question } from './form.calls'

/** What a visitor is writing. */
export interface WishDraft {
  name: string
  phone: string
  company: string
  wish: string
  pasted: string
  /** By the question's key; every answer is kept as text. */
  answers: Readonly<Record<string, string>>
}

export const emptyWish: WishDraft = { name: '', phone: '', company: '', wish: '', pasted: '', answers: {} }

/** The answers to questions that are still asked; a restored draft may hold older ones. */
const answered = (draft: WishDraft, questions: readonly Question[]): Record<string, string> =>
  Object.fromEntries(
    questions.flatMap(({ key }) => {
      const answer = draft.answers[key]?.trim() ?? ''
      return answer === '' ? [] : [[key, answer]]
    }),
  )

export const toSubmit = (
  formKey: string,
  draft: WishDraft,
  questions: readonly Question[],
): Inputs['lead']['submit'] => ({
  formKey,
  name: draft.name,
  phone: draft.phone,
  company: draft.company,
  wish: draft.wish,
  pasted: draft.pasted,
  answers: answered(draft, questions),
})

/** A sentence per field, keyed by `name`, `phone`, …, `answers.<key>`. */
export type Complaints = Readonly<Record<string, string>>

/** What can be seen without asking the server; that a number is real only the server knows. */
export function checkWish(draft: WishDraft, questions: readonly Question[]): Complaints {
  const hasPasted = draft.pasted.trim() !== ''
  const complaints: Record<string, string> = {}
  if (draft.phone.trim() === '' && !hasPasted) complaints.phone = '请留个电话，方便我们联系您'
  for (const { key, label, isRequired } of questions) {
    if (isRequired && (draft.answers[key] ?? '').trim() === '') complaints[`answers.${key}`] = `请填写${label}`
  }
  return complaints
}

/** The server's sentences at their fields; that nobody could be reached is said at the phone. */
export function readComplaints(failure: CallFailure | null): Complaints {
  if (!(failure instanceof CallRefused)) return {}
  return failure.code === 'NOTHING_TO_REACH' ? { phone: failure.message } : failure.fields
}

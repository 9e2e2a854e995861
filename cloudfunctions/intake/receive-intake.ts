import { accept, refuse } from '@shared/kernel/decision'
import type { Answer } from '@shared/kernel/wire'
import { intakeContract } from '@shared/lead/intake.contract'
import { intakeLabels } from '@shared/lead/lead.labels'
import { mayReceiveIntake } from '@shared/lead/lead.policy'
import type { House } from '../_kernel/house'
import { implement } from '../_kernel/implement'
import { serve } from '../_kernel/serve'
import { word } from '../_kernel/word'
import { takePosted } from '../lead/lead.service'

const receive = implement(
  intakeContract.receive,
  mayReceiveIntake,
  async ({ input, doorTarget, ...at }) => {
    const receipt = await takePosted(at, { ...input, channelId: doorTarget })
    return receipt === null ? refuse('NOTHING_POSTED') : accept(receipt)
  },
  { door: ({ formKey }) => ({ kind: 'form', key: formKey }) },
)

const intake = word('intake', { receive }, { labels: intakeLabels })

/** Deeper than any contract takes; what lies below is refused later, so it need not be mended. */
const DEEP_ENOUGH = 16

/** PostgreSQL keeps neither NUL nor half of a surrogate pair; a website's visitor cannot mend them, so the door does. */
function keepable(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').toWellFormed()
  if (typeof value !== 'object' || value === null || depth > DEEP_ENOUGH) return value
  if (Array.isArray(value)) return value.map((one) => keepable(one, depth + 1))
  const entries = Object.entries(value).map(([key, inner]) => [String(keepable(key)), keepable(inner, depth + 1)])
  return Object.fromEntries(entries)
}

export interface IntakePost {
  formKey: string
  /** What the JSON or the form fields held; anything but an object is a body of one text. */
  body: unknown
  requestId?: string
}

/** The public door `/intake/:formKey`: one post, one lead, once per request id. Limits per address are the gateway's. */
export function receiveIntake(house: House, { formKey, body, requestId }: IntakePost): Promise<Answer> {
  const isObject = typeof body === 'object' && body !== null && !Array.isArray(body)
  const input = { formKey, body: keepable(isObject ? body : { text: body }) }
  return serve(house, intake, { procedure: 'intake.receive', input, ...(requestId ? { requestId } : {}) })
}

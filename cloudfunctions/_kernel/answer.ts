import type { FieldMessages, RefusedAnswer } from '@shared/kernel/wire'
import { boundaryLabels } from '@shared/kernel/wire.labels'

interface Parts {
  code: string
  requestId: string
  message?: string
  fields?: FieldMessages
  retryAfterMs?: number
}

const sentences: Record<string, string> = boundaryLabels

/** Builds the answer of a stopped call; a boundary code brings its own sentence. */
export function refusedAnswer({ code, requestId, message, fields, retryAfterMs }: Parts): RefusedAnswer {
  return {
    ok: false,
    code,
    message: message ?? sentences[code] ?? '',
    ...(fields ? { fields } : {}),
    requestId,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  }
}

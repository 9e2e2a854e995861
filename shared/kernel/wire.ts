/** A call as it travels: `POST /v1/functions/<first word of procedure>`. */
export interface CallRequest {
  procedure: string
  input: unknown
  session?: string
  requestId?: string
}

/** What can stop any call, before or beside the refusals a contract declares. */
export type BoundaryCode =
  | 'INVALID_INPUT'
  | 'SIGN_IN'
  | 'NOT_ALLOWED'
  | 'NOT_FOUND'
  | 'REQUEST_ID_REUSED'
  | 'TOO_MANY'
  | 'UNKNOWN_PROCEDURE'
  | 'FAULT'

export type FieldMessages = Record<string, string>

export interface RefusedAnswer {
  ok: false
  code: string
  /** One Chinese sentence: what happened and what to do. */
  message: string
  fields?: FieldMessages
  requestId: string
  retryAfterMs?: number
  /** Only on FAULT: whether trying again with the same request id can help. */
  retryable?: boolean
}

export type Answer<T = unknown> = { ok: true; data: T } | RefusedAnswer

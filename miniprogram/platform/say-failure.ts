import { CallRefused, isCallFailure } from './call-error'

export interface SaidFailure {
  /** What happened and what to do. */
  text: string
  requestId: string
  isForbidden: boolean
}

/** An error of a query as the page says it; what is no failure of a call is a fault of ours and is thrown. */
export function sayFailure(error: unknown): SaidFailure {
  if (!isCallFailure(error)) throw error
  const isForbidden = error instanceof CallRefused && error.code === 'NOT_ALLOWED'
  return { text: error.message, requestId: error.requestId, isForbidden }
}

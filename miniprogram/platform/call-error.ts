import type { FieldMessages, RefusedAnswer } from '@shared/kernel/wire'

/** The server understood and said no, in a sentence to show; `fields` holds the sentence of each field. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused'
  readonly code: string
  readonly fields: FieldMessages
  readonly requestId: string
  readonly retryAfterMs: number | null
  readonly isRetryable: boolean

  constructor(answer: RefusedAnswer) {
    super(answer.message)
    this.code = answer.code
    this.fields = answer.fields ?? {}
    this.requestId = answer.requestId
    this.retryAfterMs = answer.retryAfterMs ?? null
    this.isRetryable = answer.retryable ?? false
  }
}

/** No answer came: no network, a timeout, or something between us and the server that does not speak our language. */
export class CallOffline extends Error {
  override readonly name = 'CallOffline'
  constructor(
    readonly requestId: string,
    readonly reason: string,
  ) {
    super('没有连上网络，您写的内容都留着，连上后再试一次')
  }
}

/** Why a call did not succeed. */
export type CallFailure = CallRefused | CallOffline

export const isCallFailure = (error: unknown): error is CallFailure =>
  error instanceof CallRefused || error instanceof CallOffline

/** Why nothing came back, for the log: an Error's words, or the plain object WeChat fails with. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : JSON.stringify(error))

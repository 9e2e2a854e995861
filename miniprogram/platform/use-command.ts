import { useCallback, useEffect, useRef, useState } from 'react'
import type { QueryKey } from '@tanstack/react-query'
import type { CallContext } from './call'
import { isCallFailure, type CallFailure } from './call-error'
import { queryClient } from './query-client'
import { keepRequestId, releaseRequestId, type Attempt } from './kept-request'

interface Options<Output> {
  /** Remembers the request id under this name across a restart of the phone, e.g. `lead.submit:<form key>`. */
  rememberAs?: string
  /** What the command changes: these lists and records are read again after it, e.g. `[['followup']]`. */
  refreshes?: readonly QueryKey[]
  onDone?: (output: Output) => void
}

export interface Command<Input, Output> {
  /** Does it once. Resolves with the answer, or with null when it did not happen and `failure` says why. */
  run: (input: Input) => Promise<Output | null>
  isBusy: boolean
  failure: CallFailure | null
  /** Forgets the failure and the request id, e.g. when the person turns to something else. */
  reset: () => void
}

type Procedure<Input, Output> = (input: Input, options: { context: CallContext }) => Promise<Output>

/**
 * A command of the server for one place on the screen: `const accept = useCommand(api.lead.accept)`.
 * The same input keeps the same request id until it succeeds, however often it is tried, so it happens once.
 */
export function useCommand<Input, Output>(
  call: Procedure<Input, Output>,
  options: Options<Output> = {},
): Command<Input, Output> {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const kept = useRef<Attempt | null>(null)
  const latest = useRef({ call, options })
  useEffect(() => {
    latest.current = { call, options }
  })

  const run = useCallback(async (input: Input): Promise<Output | null> => {
    const { rememberAs, refreshes = [], onDone } = latest.current.options
    const attempt = keepRequestId(kept.current, input, rememberAs)
    kept.current = attempt
    setBusy(true)
    setFailure(null)
    try {
      const output = await latest.current.call(input, { context: { requestId: attempt.requestId } })
      kept.current = null
      releaseRequestId(rememberAs)
      await Promise.all(refreshes.map((queryKey) => queryClient.invalidateQueries({ queryKey })))
      onDone?.(output)
      return output
    } catch (error) {
      if (!isCallFailure(error)) throw error
      setFailure(error)
      return null
    } finally {
      setBusy(false)
    }
  }, [])

  const reset = useCallback(() => {
    kept.current = null
    releaseRequestId(latest.current.options.rememberAs)
    setFailure(null)
  }, [])

  return { run, isBusy, failure, reset }
}

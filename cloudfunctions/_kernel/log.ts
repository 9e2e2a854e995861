/** The only fields a log line may carry: never phones, names, message text, tokens or SQL. */
export interface LogFields {
  requestId?: string
  procedure?: string
  tenantId?: string
  topic?: string
  code?: string
  ms?: number
  statements?: number
  attempts?: number
  /** The class and place of a fault, without its message (which may quote data). */
  fault?: string
}

export type Log = (event: string, fields?: LogFields) => void

const lineOf = (event: string, fields: LogFields): string =>
  `${JSON.stringify({ at: new Date().toISOString(), event, ...fields })}\n`

/** One JSON line per event on standard output. */
export const logToStdout: Log = (event, fields = {}) => {
  process.stdout.write(lineOf(event, fields))
}

const GATHER_MS = 20

/** As `logToStdout`, for a process that is not frozen between calls: lines gather for a moment, since each write costs as much as a statement. */
export function createGatheringLog(): Log {
  let lines = ''
  const flush = (): void => {
    process.stdout.write(lines)
    lines = ''
  }
  process.on('exit', () => (lines === '' ? undefined : flush()))
  return (event, fields = {}) => {
    if (lines === '') setTimeout(flush, GATHER_MS)
    lines += lineOf(event, fields)
  }
}

/** The class, code and top stack frame of an error: enough to find it, with nothing of the data it happened on. */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  const frame = /\n\s+at (.*)/.exec(error.stack ?? '')?.[1] ?? ''
  return `${error.name}${code} ${frame}`.trim()
}

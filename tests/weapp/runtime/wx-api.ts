/** The options object of a WeChat call. */
export type Options = Record<string, unknown>
export type Api = (...args: unknown[]) => unknown
export type ApiTable = Record<string, Api>

/** A refusal in WeChat's words, without the name of the call in front: `fail cancel`. */
export class ApiFail extends Error {}

export const isRecord = (value: unknown): value is Options => typeof value === 'object' && value !== null
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
export const numberOf = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise)

const callback = (options: Options, name: string): ((result: unknown) => void) => {
  const found = options[name]
  return typeof found === 'function' ? (result) => void Reflect.apply(found, undefined, [result]) : () => {}
}

/** Whether a call is worth a line in the log: storage and look-ups are noise. */
const QUIET = /^(get|can|on|off|create|nextTick|setStorage|removeStorage|request$)/

const hasCallback = (options: Options): boolean => ['success', 'fail', 'complete'].some((name) => name in options)

/**
 * A WeChat call around a promise. Like WeChat's it answers in a later turn: by success, fail and complete, or,
 * when none of them is given, by the promise it returns.
 * @param task what is returned instead of a promise, e.g. with `abort`: such calls have callbacks only
 */
export function asyncApi(
  name: string,
  work: (options: Options) => Promise<Options | void> | Options | void,
  task?: object,
): Api {
  return (raw) => {
    const options = isRecord(raw) ? raw : {}
    logCall(name, options)
    const outcome = Promise.resolve()
      .then(() => work(options))
      .then(
        (result) => ({ isDone: true, result: { ...result, errMsg: `${name}:ok` } }),
        (error: unknown) => ({ isDone: false, result: { errMsg: `${name}:${messageOf(error)}` } }),
      )
    if (task === undefined && !hasCallback(options)) {
      return outcome.then(({ isDone, result }) => {
        if (isDone) return result
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- WeChat rejects with a plain object
        throw result
      })
    }
    void outcome
      .then(({ isDone, result }) => {
        callback(options, isDone ? 'success' : 'fail')(result)
        callback(options, 'complete')(result)
      })
      .catch((error: unknown) => reportError(`callback of wx.${name}`, error))
    return task
  }
}

const messageOf = (error: unknown): string => (error instanceof ApiFail ? error.message : `fail ${String(error)}`)

const calls: [string, unknown][] = []
const errors: string[] = []

/** Every call that a person or another system would notice. */
export const callLog = calls
/** Everything that would be red in WeChat's console. */
export const errorLog = errors

function logCall(name: string, options: Options): void {
  if (QUIET.test(name)) return
  calls.push([name, JSON.parse(JSON.stringify(options))])
}

export function reportError(where: string, error: unknown): void {
  errors.push(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
}

/** Listeners of one of wx.on… / wx.off…. */
export class Listeners {
  private readonly list = new Set<(value: unknown) => void>()

  readonly on: Api = (listener) => {
    if (typeof listener === 'function') this.list.add((value) => void Reflect.apply(listener, undefined, [value]))
  }

  readonly off: Api = () => this.list.clear()

  tell(value: unknown): void {
    for (const listener of this.list) listener(value)
  }
}

/** One cloud function as CloudBase deploys it. Source of the fields: reference notes on `cloudbaserc.json`, 2026-11. */
export interface FunctionSetting {
  name: string
  type: 'HTTP' | 'Event'
  /** Seconds, 1–60. */
  timeoutSeconds: number
  memoryMb: number
  /** Seven-field cron in China time; only timer functions have one. */
  cron: string | null
  /** Whether it reaches PostgreSQL through the private network. */
  needsDatabase: boolean
}

/** The default shape: one warm HTTP process for a company of 50, two timers that sweep, and migrations by hand. */
export const functions: readonly FunctionSetting[] = [
  { name: 'api', type: 'HTTP', timeoutSeconds: 30, memoryMb: 512, cron: null, needsDatabase: true },
  { name: 'outbox', type: 'Event', timeoutSeconds: 60, memoryMb: 256, cron: '0 */1 * * * * *', needsDatabase: true },
  { name: 'clock', type: 'Event', timeoutSeconds: 60, memoryMb: 256, cron: '0 7 3 * * * *', needsDatabase: true },
  { name: 'migrate', type: 'Event', timeoutSeconds: 60, memoryMb: 256, cron: null, needsDatabase: true },
]

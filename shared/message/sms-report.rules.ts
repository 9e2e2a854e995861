import { toInstant, type Instant } from '../kernel/instant'

/** What people answer to be left alone, however they write it (reference/wecom.md §7). */
export const isOptOut = (text: string): boolean => /^(r|t|td|退订|拒收)$/i.test(text.normalize('NFKC').trim())

/** `2026-01-01 08:03:04` by the clock in China as a moment; unreadable times are the moment we heard of it. */
export function reportedAt(localTime: string, heardAt: Instant): Instant {
  const [, day, time] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(localTime) ?? []
  const ms = Date.parse(`${day}T${time}+08:00`)
  return Number.isNaN(ms) ? heardAt : toInstant(ms)
}

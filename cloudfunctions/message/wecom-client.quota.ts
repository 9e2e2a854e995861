import { addMs, HOUR_MS, MINUTE_MS, msBetween, type Instant } from '@shared/kernel/instant'

/** Per application and member; WeCom drops what exceeds it without telling (path/90236, 2026). */
export const WECOM_MEMBER_LIMITS = { perMinute: 30, perHour: 1000 } as const

/** What this process knows of a member's limits; other processes' messages are in the ledger only. */
export interface QuotaFact {
  userid: string
  leftThisMinute: number
  leftThisHour: number
  /** 0 while something is left. */
  retryAfterMs: number
}

export interface MemberQuota {
  factOf(userid: string): QuotaFact
  count(userid: string): void
}

export function createMemberQuota(now: () => Instant): MemberQuota {
  const sentAt = new Map<string, Instant[]>()
  const recent = (userid: string): Instant[] => {
    const since = addMs(now(), -HOUR_MS)
    const kept = (sentAt.get(userid.toLowerCase()) ?? []).filter((at) => at > since)
    if (kept.length === 0) sentAt.delete(userid.toLowerCase())
    return kept
  }
  const waitFor = (times: Instant[], limit: number, windowMs: number): number => {
    const blocking = times[times.length - limit]
    return blocking === undefined ? 0 : windowMs - msBetween(blocking, now())
  }
  return {
    factOf(userid) {
      const hour = recent(userid)
      const minuteAgo = addMs(now(), -MINUTE_MS)
      const minute = hour.filter((at) => at > minuteAgo)
      const { perMinute, perHour } = WECOM_MEMBER_LIMITS
      return {
        userid,
        leftThisMinute: Math.max(0, perMinute - minute.length),
        leftThisHour: Math.max(0, perHour - hour.length),
        retryAfterMs: Math.max(waitFor(minute, perMinute, MINUTE_MS), waitFor(hour, perHour, HOUR_MS)),
      }
    },
    count(userid) {
      sentAt.set(userid.toLowerCase(), [...recent(userid), now()])
    },
  }
}

import { CHINA_OFFSET_MINUTES, MINUTE_MS, addMs, type Instant } from '@shared/kernel/instant'
import type { SmsAccountKeys } from './sms-client'

type SmsTrial = 'ok' | 'SMS_REFUSED' | 'SMS_APP_UNKNOWN' | 'SMS_NOT_TRUSTED' | 'SMS_UNREACHABLE'
export type TrySms = (account: Omit<SmsAccountKeys, 'signName'>) => Promise<SmsTrial>

/** Tencent's codes of a whole request that are about the account; others come from the platform's own trouble. */
export function judgeSmsCode(code: string): SmsTrial {
  if (code.startsWith('AuthFailure')) return 'SMS_REFUSED'
  if (code === 'UnauthorizedOperation.RequestIpNotInWhitelist') return 'SMS_NOT_TRUSTED'
  return /^(UnauthorizedOperation|InvalidParameter|FailedOperation)/.test(code) ? 'SMS_APP_UNKNOWN' : 'SMS_UNREACHABLE'
}

/** An hour as Tencent's statistics name it: `2026112510`. */
const hourOf = (now: Instant): string =>
  addMs(now, CHINA_OFFSET_MINUTES * MINUTE_MS)
    .replace(/\D/g, '')
    .slice(0, 10)

/** Tries keys and app by asking how many SMS left in this hour: nothing is sent and nothing is kept. */
export function createSmsTrial({ baseUrl, now }: { baseUrl: string; now: () => Instant }): TrySms {
  return async (account) => {
    // Half a megabyte of SDK that only companies with SMS need.
    const { askSmsStatistics } = await import('./tencent-sms')
    const code = await askSmsStatistics({ baseUrl, ...account }, hourOf(now()))
    return code === null ? 'ok' : judgeSmsCode(code)
  }
}

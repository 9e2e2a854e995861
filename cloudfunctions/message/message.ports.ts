import type { TenantId } from '@shared/kernel/ids'
import type { SmsClient } from './sms-client'
import type { SubscribeClient } from './subscribe-client'
import type { TrySms } from './check-sms'
import type { TryWecom } from './check-wecom'
import type { WecomClient } from './wecom-client'

/** What somebody answered to WeChat's dialog. */
export type HearConsents = (openid: string, consents: readonly { template: string; isAccepted: boolean }[]) => void

declare module '../_kernel/ports' {
  interface Ports {
    /** A company's WeCom client; null until the company has bound its app. */
    wecomOf: (tenantId: TenantId) => Promise<WecomClient | null>
    /** Subscribe messages (订阅消息) of this deployment's mini-program; null until it is bound. */
    subscribe: SubscribeClient | null
    /** The demo's WeChat hears what a tap allowed, as the real one does by itself; null in production. */
    hearConsents: HearConsents | null
    /** A company's SMS account; null until the company has one. */
    smsOf: (tenantId: TenantId) => Promise<SmsClient | null>
    /** Whether WeCom takes this corp id and secret. */
    tryWecom: TryWecom
    /** Whether Tencent takes these keys for this SMS app. */
    trySms: TrySms
    /** Turns a page of ours into an address a phone can open. */
    pageLink: (page: string) => string
  }
}

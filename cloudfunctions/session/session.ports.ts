import type { TenantId } from '@shared/kernel/ids'
import type { WechatClient } from './wechat-client'
import type { WecomLoginClient } from './wecom-login-client'

declare module '../_kernel/ports' {
  interface Ports {
    /** The one mini-program of this deployment; null until it is bound. */
    wechat: WechatClient | null
    /** Whether codes can reach customers' phones: the company has an SMS account. */
    hasSms: (tenantId: TenantId) => Promise<boolean>
    /** A company's own WeCom app; null until the company has bound one. */
    wecomLoginOf: (tenantId: TenantId) => Promise<WecomLoginClient | null>
  }
}

import type { TenantId } from '@shared/kernel/ids'
import type { TryWecom } from './check-wecom'
import type { WecomClient } from './wecom-client'

declare module '../_kernel/ports' {
  interface Ports {
    /** A company's WeCom client; null until the company has bound its app. */
    wecomOf: (tenantId: TenantId) => Promise<WecomClient | null>
    /** Whether WeCom takes this corp id and secret. */
    tryWecom: TryWecom
    /** Turns a page of ours into an address a phone can open. */
    pageLink: (page: string) => string
  }
}

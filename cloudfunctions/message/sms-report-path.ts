import { createHmac } from 'node:crypto'
import type { TenantId } from '@shared/kernel/ids'

/** The company's secret path for delivery reports, the same whenever it is asked for. */
export const smsReportPath = (secretKey: Buffer, tenantId: TenantId): string =>
  createHmac('sha256', secretKey).update(`sms-reports|${tenantId}`).digest('base64url').slice(0, 32)

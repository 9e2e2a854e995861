import type { TenantId } from '@shared/kernel/ids'
import { consentUses, smsUses } from '@shared/message/template-use.rules'
import type { Ports } from '../_kernel/ports'
import type { Tx } from '../_kernel/transaction'
import { smsReportPath } from './sms-report-path'
import { readSmsAccount } from './sms-binding.repository'
import { listTemplates } from './template.repository'

/** WeChat's fields for number, progress and time. */
const NO_FIELDS = ['', '', '']

/** How customers are reached, as the owner may see it; each use has its row, with or without a template. */
export async function presentReach(tx: Tx, tenantId: TenantId, ports: Pick<Ports, 'secretKey' | 'pageLink'>) {
  const sms = await readSmsAccount(tx, tenantId)
  const templates = await listTemplates(tx, tenantId)
  const idOf = (channel: string, use: string) => templates.find((one) => one.channel === channel && one.use === use)
  return {
    sms,
    reportUrl: sms && ports.pageLink(`/callback/sms/${smsReportPath(ports.secretKey, tenantId)}`),
    smsTemplates: smsUses.map((use) => ({ use, templateId: idOf('sms', use)?.templateId ?? '' })),
    subscribeTemplates: consentUses.map((use) => {
      const { templateId = '', fields = NO_FIELDS } = idOf('subscribe', use) ?? {}
      return { use, templateId, fields: NO_FIELDS.map((none, nth) => fields[nth] ?? none) }
    }),
  }
}

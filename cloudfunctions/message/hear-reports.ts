import { messageLabels, sayWay } from '@shared/message/message.labels'
import { isOptOut, reportedAt } from '@shared/message/sms-report.rules'
import type { At } from '../_kernel/at'
import { blacklistPhone } from './reach.repository'
import { settleReports } from './sms-report.repository'

/** A delivery report in the platform's words. */
export interface HeardReport {
  sid: string
  report_status: string
  errmsg: string
  description: string
  user_receive_time: string
}

/** The network says which SMS reached their phones. One statement. @returns how many were ours */
export async function hearReports({ tx, tenantId, now }: At, reports: readonly HeardReport[]): Promise<number> {
  if (reports.length === 0) return 0
  return settleReports(
    tx,
    tenantId,
    reports.map(({ sid, report_status: status, errmsg, description, user_receive_time: at }) => ({
      serialNo: sid,
      deliveredAt: status === 'SUCCESS' ? reportedAt(at, now) : null,
      failureCode: errmsg,
      failure: description === '' ? messageLabels.NOT_DELIVERED : sayWay.notDelivered(description),
    })),
  )
}

/** A person answered an SMS: R and its like mean never again; everything else is only a word. */
export async function hearReply(
  { tx, tenantId, now, after }: At,
  reply: { phone: string; text: string },
): Promise<void> {
  if (!isOptOut(reply.text)) return
  await blacklistPhone(tx, tenantId, { phone: reply.phone, reason: '客户回复拒收', now })
  after.audit({ action: 'message.smsRefused' })
}

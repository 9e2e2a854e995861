import { noticeLabels, pageOf, reminderLabels } from '@shared/followup/followup.labels'
import type { At } from '../_kernel/at'
import { queueStaffMessage } from '../message/message.service'
import { findManager } from '../staff/staff.service'
import { pushInbox } from './followup.service'
import type { SilentCase } from './silent-case'

/** The plan's time has come. Who put it off, or was given it when it was overdue already, needs no message now. */
export async function remindOfDue(at: At, { plan }: SilentCase): Promise<void> {
  if (plan.isSnoozed || plan.dueAt <= plan.createdAt) return
  const { title: who, what } = plan
  await queueStaffMessage(at, {
    ...reminderLabels.due({ who, what }),
    staffId: plan.staffId,
    page: pageOf(plan),
    occasionKey: `followup-due:${plan.id}`,
  })
}

/** The rep is reminded once of a plan that stayed silent. */
export async function remindOfSilence(at: At, { plan, settings }: SilentCase): Promise<void> {
  if (plan.isSnoozed) return
  const { title: who, what, staffName: holder } = plan
  await queueStaffMessage(at, {
    ...reminderLabels.remind({ who, what, holder, days: settings.remindRepDay }),
    staffId: plan.staffId,
    page: pageOf(plan),
    occasionKey: `followup-remind:${plan.id}`,
  })
}

/** The manager is told, by message and in their inbox; the notice goes when the plan is fulfilled. */
export async function tellManager(at: At, { plan, settings }: SilentCase): Promise<void> {
  const { title, tags, what, customerId, leadId, staffName: holder } = plan
  const manager = await findManager(at.tx, at.tenantId, plan.staffId)
  if (manager === null) return
  const days = settings.tellManagerDay
  const why = { kind: 'words', words: noticeLabels.tell(holder, days) } as const
  await pushInbox(at, [
    {
      staffId: manager.id,
      kind: 'notice',
      subjectId: plan.id,
      customerId,
      leadId,
      title,
      tags,
      why,
      grade: plan.grade,
    },
  ])
  await queueStaffMessage(at, {
    ...reminderLabels.tell({ who: title, what, holder, days }),
    staffId: manager.id,
    page: pageOf(plan),
    occasionKey: `followup-tell:${plan.id}`,
  })
}

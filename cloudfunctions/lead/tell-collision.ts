import type { WhyFacts } from '@shared/followup/inbox.types'
import type { CustomerId, StaffId } from '@shared/kernel/ids'
import { bucketActivity } from '@shared/lead/collision.rules'
import { activityWords } from '@shared/lead/lead-desk.labels'
import { customerPage, collisionPage, leadMessages } from '@shared/lead/lead-messages.labels'
import { sayLead } from '@shared/lead/lead.labels'
import type { EventPayloads } from '../_kernel/aftermath'
import type { At } from '../_kernel/at'
import type { EventCall } from '../_kernel/event-handler'
import { pushInbox } from '../followup/followup.service'
import { queueStaffMessage } from '../message/message.service'
import { findCommonManager, findToldCollision, type ToldCollision } from './told.repository'

interface Told {
  staffId: StaffId
  title: string
  message: { title: string; body: string; reason: string }
  why?: WhyFacts
  /** Set for the customer's owner only: an item of a customer shows its name and number. */
  customerId?: CustomerId
}

/** What each side and the manager hear; the newcomer only that it exists, whose department, and how recently. */
async function tidingsOf(at: At, told: ToldCollision, newcomerId: StaffId): Promise<Told[]> {
  const { customerId, customerName, ownerId, ownerDepartment: department } = told
  const title = sayLead(told)
  const lastActivity = bucketActivity(told.lastFollowupAt, at.now)
  const newcomer = leadMessages.collidedNewcomer({ title, department, lastActivity: activityWords[lastActivity] })
  const owner = leadMessages.collidedOwner({ customer: customerName, department: told.newcomerDepartment ?? '' })
  const manager = leadMessages.collidedManager({ title, owner: told.ownerName, newcomer: told.newcomerName ?? '' })
  const why = { kind: 'same_customer' as const, isSure: true, department, lastActivity }
  const managerId = await findCommonManager(at.tx, at.tenantId, [ownerId, newcomerId])
  return [
    { staffId: ownerId, title: customerName, message: owner, customerId },
    { staffId: newcomerId, title, message: newcomer, why },
    ...(managerId === null ? [] : [{ staffId: managerId, title, message: manager }]),
  ]
}

/** 撞单: both colleagues and the manager over them have it in the inbox and get a message. */
export const tellCollision = (event: EventCall<EventPayloads['lead.collided']>): Promise<void> =>
  event.finish(async (at) => {
    const told = await findToldCollision(at.tx, at.tenantId, event.payload.collisionId)
    if (told?.outcome !== 'open' || told.newcomerId === null) return
    const readers = await tidingsOf(at, told, told.newcomerId)
    await pushInbox(
      at,
      readers.map(({ staffId, title, message, why, customerId = null }) => ({
        staffId,
        kind: 'collision',
        subjectId: told.id,
        customerId,
        title,
        tags: [],
        why: why ?? { kind: 'words', words: message.body },
      })),
    )
    for (const { staffId, message, customerId } of readers) {
      const page = customerId === undefined ? collisionPage : customerPage(customerId)
      await queueStaffMessage(at, { ...message, staffId, page, occasionKey: `collision:${told.id}:${staffId}` })
    }
  })

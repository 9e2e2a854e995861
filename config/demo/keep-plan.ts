import { noticeLabels, pageOf, reminderLabels, sayAccount } from '@shared/followup/followup.labels'
import { decideStepAt, escalationOf, morningOf, stepAfter, type SilenceStep } from '@shared/followup/silence.rules'
import { addMs, HOUR_MS, MINUTE_MS, type Instant } from '@shared/kernel/instant'
import { defaultSettings } from '@shared/tenant/tenant.types'
import { takenFace } from '../../cloudfunctions/lead/lead-face'
import type { DemoCustomer } from './demo-customer'
import { facedOf } from './lead-tidings'
import type { Story } from './lead-stories'
import type { Colleague, People } from './people'
import { appoint, putIn, tell } from './tell'
import type { World } from './world'

/** Whom a plan is about. */
export type Target = { customer: DemoCustomer; story: null } | { customer: null; story: Story }

const settings = defaultSettings.followup

const faceOf = ({ customer, story }: Target) =>
  customer === null
    ? takenFace(facedOf(story))
    : { title: titleOf(customer), tags: [], grade: customer.grade, phone: null }

/** How a customer is called in an inbox. */
const titleOf = ({ firm, contacts }: DemoCustomer): string =>
  sayAccount({ kind: firm.kind, name: firm.name, shortName: firm.shortName, contactName: contacts[0].name })

export interface Plan {
  target: Target
  holder: Colleague
  dueAt: Instant
  what: string
}

/** What its silence has led to by now, and when the next step comes. */
function stepsOf(world: World, silent: { dueAt: Instant; createdAt: Instant }) {
  const { calendar, now } = world
  const taken: { step: SilenceStep; at: Instant }[] = []
  for (let step = stepAfter(-1); step !== null; step = stepAfter(escalationOf(step))) {
    const at = decideStepAt(silent, step, { calendar, settings, now: silent.dueAt })
    if (at > now) return { taken, next: { step, at } }
    taken.push({ step, at })
  }
  return { taken, next: null }
}

/** Keeps an open plan with its place in the inbox, what its silence has led to, and what comes next. */
export function keepPlan(world: World, people: People, { target, holder, dueAt, what }: Plan): void {
  const { customer, story } = target
  const face = faceOf(target)
  const about = { customerId: customer?.id ?? null, leadId: story?.id ?? null }
  const since = customer?.activityAt ?? story?.response?.respondedAt ?? dueAt
  const createdAt = [since, addMs(dueAt, -HOUR_MS), addMs(world.now, -MINUTE_MS)].sort()[0] ?? since
  const planId = world.idAt(createdAt)
  const { taken, next } = stepsOf(world, { dueAt, createdAt })
  world.rows.followup_plan.push({
    id: planId,
    customer_id: about.customerId,
    lead_id: about.leadId,
    staff_id: holder.id,
    due_at: dueAt,
    what,
    state: 'open',
    escalation: Math.max(0, ...taken.map(({ step }) => escalationOf(step))),
    created_at: createdAt,
  })
  const morning = morningOf(dueAt)
  const wakeAt = morning > world.now ? morning : null
  const why = { kind: 'plan' as const, dueAt, what }
  const subjectId = about.customerId ?? about.leadId ?? planId
  const itemId = putIn(world, {
    ...face,
    ...about,
    at: createdAt,
    to: holder,
    kind: 'followup',
    subjectId,
    why,
    dueAt,
    wakeAt,
  })
  if (wakeAt !== null) appoint(world, { topic: 'followup.wake', payload: { itemId }, runAt: wakeAt })
  if (next !== null) appoint(world, { topic: 'followup.step', payload: { planId, step: next.step }, runAt: next.at })
  for (const { step, at } of taken)
    remind(world, people, { planId, title: face.title, what, dueAt, holder, step, at, about })
}

interface Reminder {
  planId: string
  title: string
  what: string
  dueAt: Instant
  holder: Colleague
  step: SilenceStep
  at: Instant
  about: { customerId: DemoCustomer['id'] | null; leadId: Story['id'] | null }
}

/** What people were told of a plan that nobody followed. */
function remind(world: World, people: People, { planId, title: who, what, holder, step, at, about }: Reminder): void {
  const to = { at, page: pageOf(about), occasionKey: `followup-${step}:${planId}` }
  const silence = { who, what, holder: holder.name }
  if (step === 'due') tell(world, { ...to, to: holder, ...reminderLabels.due({ who, what }) })
  if (step === 'remind')
    tell(world, { ...to, to: holder, ...reminderLabels.remind({ ...silence, days: settings.remindRepDay }) })
  if (step !== 'tell') return
  const manager = people.managerOf(holder.departmentId)
  const days = settings.tellManagerDay
  tell(world, { ...to, to: manager, ...reminderLabels.tell({ ...silence, days }) })
  const why = { kind: 'words' as const, words: noticeLabels.tell(holder.name, days) }
  putIn(world, { ...about, at, to: manager, kind: 'notice', subjectId: planId, title: who, why })
}

import { addMs, DAY_MS, HOUR_MS, msBetween, type Instant } from '@shared/kernel/instant'
import { isUnhappy, lapsesAt, remindAt, SURVEY_REST_MS } from '@shared/ticket/survey.rules'
import { sayStars, threadSurvey } from '@shared/ticket/survey.labels'
import { defaultSettings } from '@shared/tenant/tenant.types'
import { decideConfirm } from '@shared/ticket/ticket-state.rules'
import { threadWords } from '@shared/ticket/ticket-words.labels'
import { accept } from '@shared/kernel/decision'
import type { DemoTicket } from './keep-tickets'
import { tellTimeline } from './keep-tickets'
import type { Random } from './random'
import { say, step } from './ticket-life'
import { blame, praise } from './ticket-words'
import { appoint } from './tell'
import type { World } from './world'

const ANSWERED_SHARE = 0.58

/** Late or reopened tickets are rated worse. */
const starsFor = (random: Random, { life: { standing } }: DemoTicket): number =>
  standing.reopened > 0 || standing.resolveRisk === 'breached' || standing.firstRisk === 'breached'
    ? random.weighted([
        [1, 10],
        [2, 16],
        [3, 26],
        [4, 28],
        [5, 20],
      ])
    : random.weighted([
        [1, 1],
        [2, 2],
        [3, 8],
        [4, 31],
        [5, 58],
      ])

interface Rated {
  surveyId: string
  at: Instant
  score: number
  words: string
}

/** Asks how a ticket went, as the product would, and lets the customer answer, confirm or stay silent. @returns what was answered */
export function askAbout(world: World, random: Random, ticket: DemoTicket, isAsked: boolean): Rated | null {
  const { life, id } = ticket
  const { resolvedAt, resolvedBy } = life.standing
  if (resolvedAt === null) return null
  const at = addMs(resolvedAt, Math.ceil(random.logNormal(5 * HOUR_MS, 1.1)))
  const isAnswered = random.chance(ANSWERED_SHARE) && at < world.now && at < lapsesAt(resolvedAt)
  const [score, said] = [starsFor(random, ticket), random.next()]
  const about = isUnhappy(score) ? blame : praise
  const answer = { score, tags: random.some(about.tags, random.int(0, 2)), words: random.pick(about.words) }
  if (!isAsked) return closeSilently(world, ticket, said)
  const surveyId = world.idAt(resolvedAt)
  const isLapsed = lapsesAt(resolvedAt) <= world.now
  const reminded = remindAt(world.calendar, resolvedAt)
  world.rows.survey.push({
    id: surveyId,
    ticket_id: id,
    customer_id: ticket.customer.id,
    member_id: ticket.memberId,
    agent_id: resolvedBy,
    state: isAnswered ? 'answered' : isLapsed ? 'lapsed' : 'asked',
    score: isAnswered ? answer.score : null,
    tags: isAnswered ? answer.tags : [],
    words: isAnswered ? answer.words : '',
    asked_at: resolvedAt,
    reminded_at: !(isAnswered && at < reminded) && reminded < world.now ? reminded : null,
    answered_at: isAnswered ? at : null,
  })
  if (!isAnswered) {
    for (const [next, runAt] of [
      ['remind', reminded],
      ['lapse', lapsesAt(resolvedAt)],
    ] as const)
      if (runAt > world.now) appoint(world, { topic: 'ticket.surveyStep', payload: { surveyId, step: next }, runAt })
    return closeSilently(world, ticket, said)
  }
  ticket.score = score
  step(world, life, { at, decide: (standing) => accept({ ...standing, state: 'closed', closedAt: at }) })
  say(life, { at, kind: 'survey', author: 'customer', words: threadSurvey(answer) })
  const told = { id, customerId: ticket.customer.id }
  tellTimeline(world, told, { at, kind: 'survey', title: sayStars(score), words: answer.words, actor: '' })
  return { surveyId, at, score, words: answer.words }
}

/** Without stars it ends by a word of the customer, or by itself. */
function closeSilently(world: World, { life, id }: DemoTicket, said: number): null {
  const { resolvedAt } = life.standing
  if (resolvedAt === null) return null
  const closesAt = addMs(resolvedAt, defaultSettings.service.closeAfterHours * HOUR_MS)
  const confirmedAt = addMs(resolvedAt, Math.ceil(said * DAY_MS))
  if (said < 0.25 && confirmedAt < world.now) {
    step(world, life, { at: confirmedAt, decide: (standing) => decideConfirm(standing, confirmedAt) })
    say(life, { at: confirmedAt, kind: 'state', author: 'customer', words: threadWords.confirmed })
  } else if (closesAt <= world.now) {
    step(world, life, { at: closesAt, decide: (standing) => decideConfirm(standing, closesAt) })
    say(life, { at: closesAt, kind: 'state', author: 'system', words: threadWords.autoClosed })
  } else appoint(world, { topic: 'ticket.close', payload: { ticketId: id, resolvedAt }, runAt: closesAt })
  return null
}

/** Who is asked: a member, not asked within the week before. */
export function surveyTurns(): (ticket: DemoTicket) => boolean {
  const last = new Map<string, Instant>()
  return ({ memberId, customer, life: { standing } }) => {
    const { resolvedAt } = standing
    if (memberId === null || resolvedAt === null) return false
    const before = last.get(customer.id)
    if (before !== undefined && msBetween(before, resolvedAt) < SURVEY_REST_MS) return false
    last.set(customer.id, resolvedAt)
    return true
  }
}

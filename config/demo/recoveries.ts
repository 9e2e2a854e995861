import { isUnhappy } from '@shared/ticket/survey.rules'
import { improvedWords, recoveryMessages, recoveryPage } from '@shared/ticket/survey.labels'
import { addMs, DAY_MS, msBetween, type Instant } from '@shared/kernel/instant'
import type { DemoTicket } from './keep-tickets'
import type { Colleague } from './people'
import { say } from './ticket-life'
import { recoveries } from './ticket-words'
import { putIn, tell } from './tell'
import type { World } from './world'

interface Bad {
  ticket: DemoTicket
  rated: { surveyId: string; at: Instant; score: number; words: string }
  manager: Colleague
}

/** The newest bad rating is still to be looked at, the two before are in work; the rest was told the customer. */
const STATES = ['open', 'doing', 'doing'] as const
const FRESH_MS = 2 * DAY_MS
const DONE_WITHIN_MS = 8 * DAY_MS

function tellManager(world: World, id: string, { ticket, rated, manager }: Bad): void {
  const { at, score, words } = rated
  const asker = ticket.customer.firm.shortName || ticket.customer.firm.name
  const message = recoveryMessages.opened({ asker, score, words, agent: ticket.seed.agent?.name ?? '' })
  const about = { at, to: manager, subjectId: id, customerId: ticket.customer.id, title: asker }
  putIn(world, { ...about, kind: 'recovery', ticketId: ticket.id, why: { kind: 'words', words: message.body } })
  if (msBetween(at, world.now) < FRESH_MS)
    tell(world, { ...message, at, to: manager, page: recoveryPage, occasionKey: `recovery:${id}:${manager.id}` })
}

/** A bad rating becomes work for the manager; what became of it stands in the customer's thread. */
function makeRecovery(world: World, bad: Bad, state: 'open' | 'doing' | 'done'): void {
  const { ticket, rated, manager } = bad
  const id = world.idAt(rated.at)
  const random = world.random(`recovery ${id}`)
  const told = random.pick(recoveries)
  const roomMs = Math.min(DONE_WITHIN_MS, msBetween(rated.at, world.now))
  const doneAt = state === 'done' ? addMs(rated.at, Math.floor(roomMs * (0.2 + 0.7 * random.next()))) : null
  world.rows.recovery.push({
    id,
    survey_id: rated.surveyId,
    ticket_id: ticket.id,
    customer_id: ticket.customer.id,
    staff_id: manager.id,
    state,
    cause: state === 'open' ? '' : told.cause,
    measure: state === 'done' ? told.measure : '',
    result: state === 'done' ? told.result : '',
    version: { open: 1, doing: 2, done: 3 }[state],
    created_at: rated.at,
    done_at: doneAt,
  })
  if (doneAt === null) return tellManager(world, id, bad)
  say(ticket.life, { at: doneAt, kind: 'recovery', author: 'system', words: improvedWords(told.result) })
  ticket.life.updatedAt = doneAt
}

/** Every bad rating opened a recovery. */
export function makeRecoveries(world: World, ratings: readonly Bad[]): void {
  const bad = ratings.filter(({ rated }) => isUnhappy(rated.score))
  const newestFirst = bad.sort((one, other) => (one.rated.at < other.rated.at ? 1 : -1))
  newestFirst.forEach((one, nth) => makeRecovery(world, one, STATES[nth] ?? 'done'))
}

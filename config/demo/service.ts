import { articlePairs } from '@shared/ticket/article-words.rules'
import type { TicketKind } from '@shared/ticket/ticket.types'
import { toInstant, DAY_MS } from '@shared/kernel/instant'
import { readyAnswers } from './article-words'
import type { Colleague, People } from './people'
import { DEMO_TENANT, HISTORY_DAYS, type World } from './world'

/** What agents after the first answer; the first (苏晴) answers everything. */
const SKILLS: readonly (readonly TicketKind[])[] = [
  ['return', 'quality', 'complaint'],
  ['logistics', 'invoice', 'inquiry', 'other'],
  ['return', 'logistics'],
  ['quality', 'complaint', 'inquiry'],
  ['invoice', 'inquiry', 'other'],
]

export interface Desk {
  manager: Colleague
  /** Who answers which kind, the one who answers everything first. */
  agentsFor(kind: TicketKind): readonly Colleague[]
}

const answers = (kinds: readonly TicketKind[], kind: TicketKind): boolean => kinds.length === 0 || kinds.includes(kind)

/** The service department with its skills and its ready answers. */
export function makeService(world: World, people: People): Desk {
  const agents = people.all.filter(({ role, departmentName }) => role === 'agent' && departmentName === '客服部')
  const skilled = agents.map((agent, nth) => ({
    agent,
    kinds: nth === 0 ? [] : (SKILLS[(nth - 1) % SKILLS.length] ?? []),
  }))
  for (const { agent, kinds } of skilled)
    world.rows.service_agent.push({ staff_id: agent.id, kinds: [...kinds], most_open: 30 })
  const [first = people.owner] = agents
  makeArticles(world, first)
  return {
    manager: people.managerOf(first.departmentId),
    agentsFor: (kind) => skilled.filter(({ kinds }) => answers(kinds, kind)).map(({ agent }) => agent),
  }
}

function makeArticles({ rows, ...world }: World, author: Colleague): void {
  const random = world.random('articles')
  const at = toInstant(world.today - (HISTORY_DAYS - 20) * DAY_MS)
  readyAnswers.forEach(({ title, body, kinds }, nth) => {
    const id = `demoarticle${String(nth + 1).padStart(2, '0')}`
    rows.article.push({ id, title, body, kinds: [...kinds], is_active: true, updated_by: author.name, updated_at: at })
    for (const { token, isInTitle } of articlePairs(DEMO_TENANT, { title, body }))
      rows.article_pair.push({ token, article_id: id, is_in_title: isInTitle })
    const readers = random.int(8, 60)
    for (let reader = 0; reader < readers; reader += 1)
      rows.article_reading.push({
        article_id: id,
        actor_key: `member:past${String(reader).padStart(4, '0')}`,
        is_helpful: random.weighted([
          [true, 5],
          [false, 1],
          [null, 4],
        ]),
        at: toInstant(world.today - random.int(1, 300) * DAY_MS),
      })
  })
}

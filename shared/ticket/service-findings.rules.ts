import { MINUTE_MS } from '../kernel/instant'
import { sayDuration } from '../kernel/speech-time'
import { serviceFindingWords as words } from './service-findings.labels'
import { kindWords } from './ticket.labels'
import type { TicketKind } from './ticket.types'

/** What a chart says: its title, and one quiet line besides. */
export interface ServiceFinding {
  title: string
  note: string
}

/** Below these a difference is chance. */
const FEW_TICKETS = 10
const FEW_ANSWERS = 5
/** More in than out by this share of what came in is called piling up. */
const STEADY_SHARE = 0.1
/** Somebody this many times slower than everybody together is named. */
const SLOW_TIMES = 1.5

const join = (parts: readonly (string | false)[]): string => parts.filter((part) => part !== false).join('；')

const sayMinutes = (minutes: number): string => sayDuration(Math.max(1, Math.round(minutes)) * MINUTE_MS)

export interface FlowFacts {
  created: number
  previousCreated: number
  resolved: number
}

/** Does the work pile up? */
export function findFlow({ created, previousCreated, resolved }: FlowFacts): ServiceFinding {
  const note = words.moreThanBefore(previousCreated)
  if (created + resolved < FEW_TICKETS) return { title: words.tooFew(created), note: '' }
  const room = Math.max(1, created) * STEADY_SHARE
  if (created - resolved > room) return { title: words.pilingUp(created, resolved), note }
  if (resolved - created > room) return { title: words.clearing(created, resolved), note }
  return { title: words.even(created, resolved), note }
}

export interface KindFacts {
  kind: TicketKind
  created: number
  /** Mean stars; null without any rating. */
  satisfaction: number | null
}

/** What do people come for, and what leaves them unhappy? */
export function findKinds(kinds: readonly KindFacts[], complaints: number): ServiceFinding {
  const created = kinds.reduce((sum, one) => sum + one.created, 0)
  if (created < FEW_TICKETS) return { title: words.tooFew(created), note: '' }
  const [most] = kinds.slice().sort((a, b) => b.created - a.created)
  const rated = kinds.flatMap(({ kind, satisfaction }) => (satisfaction === null ? [] : [{ kind, satisfaction }]))
  const [worst] = rated.slice().sort((a, b) => a.satisfaction - b.satisfaction)
  const title = most === undefined ? '' : words.mostly(kindWords[most.kind], Math.round((most.created / created) * 100))
  const note = join([
    complaints > 0 && words.complaints(complaints),
    worst !== undefined && rated.length > 1 && words.unhappiest(kindWords[worst.kind], worst.satisfaction.toFixed(1)),
  ])
  return { title, note }
}

interface AgentFacts {
  name: string
  resolved: number
  firstMedianWorkingMinutes: number | null
}

export interface AnswerFacts {
  agents: readonly AgentFacts[]
  firstMedianWorkingMinutes: number | null
  firstInTime: number
  firstLate: number
}

/** Who answers slowly, and is the promise kept? */
export function findAnswers({ agents, firstMedianWorkingMinutes: all, firstInTime, firstLate }: AnswerFacts) {
  const answers = firstInTime + firstLate
  if (all === null || answers < FEW_TICKETS) return { title: words.tooFewAnswers(answers), note: '' }
  const note = firstLate > 0 ? words.late(firstLate) : words.noLate
  const slow = agents.flatMap(({ name, resolved, firstMedianWorkingMinutes: minutes }) =>
    minutes !== null && resolved >= FEW_ANSWERS && minutes > all * SLOW_TIMES ? [{ name, minutes }] : [],
  )
  const [slowest] = slow.slice().sort((a, b) => b.minutes - a.minutes)
  if (slowest === undefined) return { title: words.nobodySlow(sayMinutes(all)), note }
  return { title: words.slowest(slowest.name, sayMinutes(slowest.minutes), sayMinutes(all)), note }
}

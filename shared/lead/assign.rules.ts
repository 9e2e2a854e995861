import type { Role } from '../kernel/actor'
import type { DepartmentId, StaffId } from '../kernel/ids'
import type { Instant } from '../kernel/instant'
import type { ChannelKind } from './lead.types'

type Grade = 'A' | 'B' | 'C' | 'D'

/** One rule of the ordered list (分配规则); an empty condition matches everything, no people means every rep. */
export interface AssignmentRule {
  id: string
  name: string
  channelKinds: readonly ChannelKind[]
  regions: readonly string[]
  grades: readonly Grade[]
  strategy: 'round_robin' | 'least_loaded'
  staffIds: readonly StaffId[]
  departmentId: DepartmentId | null
}

/** A colleague as assignment sees them. `departmentPath` lists departments from the root down to their own. */
export interface Assignable {
  id: StaffId
  name: string
  role: Role
  departmentPath: readonly DepartmentId[]
  isOnDuty: boolean
  /** Relative share, 0–10; 0 gets nothing. */
  capacityWeight: number
  openLeads: number
  lastGivenAt: Instant | null
}

export interface LeadTraits {
  channelKind: ChannelKind
  /** Province, city and district in one text. */
  region: string
  grade: Grade
}

export interface Assignment {
  staffId: StaffId
  staffName: string
  openLeads: number
  /** Null when no rule matched and the least loaded of all reps got it. */
  rule: { id: string; name: string; strategy: AssignmentRule['strategy'] } | null
}

export interface AssignSituation {
  lead: LeadTraits
  rules: readonly AssignmentRule[]
  /** How many leads each rule has given out by turns. */
  turns: Readonly<Record<string, number>>
  staff: readonly Assignable[]
  /** Who has had this lead and let it lie. */
  tried: readonly StaffId[]
}

const isMatch = (rule: AssignmentRule, lead: LeadTraits): boolean =>
  (rule.channelKinds.length === 0 || rule.channelKinds.includes(lead.channelKind)) &&
  (rule.grades.length === 0 || rule.grades.includes(lead.grade)) &&
  (rule.regions.length === 0 || rule.regions.some((region) => lead.region.includes(region)))

const isOneOf = (people: Pick<AssignmentRule, 'staffIds' | 'departmentId'>, person: Assignable): boolean => {
  if (people.staffIds.length > 0) return people.staffIds.includes(person.id)
  if (people.departmentId === null) return person.role === 'rep'
  return (person.role === 'rep' || person.role === 'manager') && person.departmentPath.includes(people.departmentId)
}

const byId = (one: Assignable, other: Assignable): number => (one.id < other.id ? -1 : 1)

/** Each person `weight` times, spread evenly over one round: weights 2 and 1 make A B A. */
function nextByTurn(people: readonly Assignable[], turn: number): Assignable | undefined {
  const round = [...people].sort(byId).flatMap((person) =>
    Array.from({ length: person.capacityWeight }, (_, index) => ({
      person,
      place: (index + 0.5) / person.capacityWeight,
    })),
  )
  return round.sort((one, other) => one.place - other.place)[turn % round.length]?.person
}

/** Fewest open leads for their weight; among equals whoever has waited longest. */
function leastLoaded(people: readonly Assignable[]): Assignable | undefined {
  const [first] = [...people].sort(
    (one, other) =>
      one.openLeads / one.capacityWeight - other.openLeads / other.capacityWeight ||
      (one.lastGivenAt ?? '').localeCompare(other.lastGivenAt ?? '') ||
      byId(one, other),
  )
  return first
}

const everyRep = { staffIds: [], departmentId: null }

/**
 * Who gets a lead (分配): the first matching rule that has somebody on duty decides, otherwise the least loaded of all reps.
 * Null when nobody is on duty, or everybody of that rule has had it already.
 */
export function decideAssign({ lead, rules, turns, staff, tried }: AssignSituation): Assignment | null {
  const onDuty = staff.filter((person) => person.isOnDuty && person.capacityWeight > 0)
  const rule = rules.find((one) => isMatch(one, lead) && onDuty.some((person) => isOneOf(one, person)))
  const people = onDuty.filter((person) => isOneOf(rule ?? everyRep, person) && !tried.includes(person.id))
  const chosen = rule?.strategy === 'round_robin' ? nextByTurn(people, turns[rule.id] ?? 0) : leastLoaded(people)
  if (chosen === undefined) return null
  return {
    staffId: chosen.id,
    staffName: chosen.name,
    openLeads: chosen.openLeads,
    rule: rule ? { id: rule.id, name: rule.name, strategy: rule.strategy } : null,
  }
}

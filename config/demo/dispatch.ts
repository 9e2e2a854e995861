import { decideAssign, type Assignable, type LeadTraits } from '@shared/lead/assign.rules'
import { sayAssignment } from '@shared/lead/lead.labels'
import type { StaffId } from '@shared/kernel/ids'
import { assignmentRules } from './desk'
import type { Colleague, People } from './people'

export interface Given {
  rep: Colleague
  why: string
  /** The round-robin rule whose turn was used. */
  turnOf: string | null
}

/** Nobody has more leads in hand than this; only the sentence needs it. */
const IN_HAND = 9

/**
 * Gives out leads by the company's own rules, counting turns and loads as it goes.
 * @returns who is next, or null when everybody had it
 */
export function createDispatch(people: People) {
  const rules = assignmentRules(people)
  const turns: Record<string, number> = {}
  const given = new Map<StaffId, number>()
  const assignable = (person: Colleague, isPast: boolean): Assignable => ({
    id: person.id,
    name: person.name,
    role: person.role,
    departmentPath: [person.departmentId],
    isOnDuty: person.role === 'rep' && (isPast || person.isOnDuty),
    capacityWeight: 1,
    openLeads: given.get(person.id) ?? 0,
    lastGivenAt: null,
  })
  const next = (lead: LeadTraits, tried: readonly StaffId[], isPast: boolean): Given | null => {
    const staff = people.all.map((person) => assignable(person, isPast))
    const assignment = decideAssign({ lead, rules, turns, staff, tried })
    if (assignment === null) return null
    const { staffId, rule, openLeads } = assignment
    given.set(staffId, openLeads + 1)
    const turnOf = rule?.strategy === 'round_robin' ? rule.id : null
    if (turnOf !== null) turns[turnOf] = (turns[turnOf] ?? 0) + 1
    return { rep: people.named(staffId), why: sayAssignment({ ...assignment, openLeads: openLeads % IN_HAND }), turnOf }
  }
  return { next, turns }
}
export type Dispatch = ReturnType<typeof createDispatch>

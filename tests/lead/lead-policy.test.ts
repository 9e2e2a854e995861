import type { Role, StaffActor } from '@shared/kernel/actor'
import { brandId, type StaffId } from '@shared/kernel/ids'
import { leadContract } from '@shared/lead/lead.contract'
import { leadDeskContract } from '@shared/lead/lead-desk.contract'
import {
  mayEndLead,
  mayReassignLeads,
  maySeePhone,
  mayWorkLeads,
  presentMayLead,
  type GuardedLead,
} from '@shared/lead/lead.policy'
import { lead } from '../../cloudfunctions/lead'

const [anna, bert, boss] = [brandId<'Staff'>('anna'), brandId<'Staff'>('bert'), brandId<'Staff'>('boss')]

const staff = (role: Role, staffId: StaffId, scope: StaffActor['scope']): StaffActor => ({
  kind: 'staff',
  tenantId: brandId('tenanta'),
  staffId,
  name: '',
  role,
  departmentId: brandId('team'),
  scope,
})
const rep = staff('rep', anna, [anna])
const manager = staff('manager', boss, [boss, anna])
const owner = staff('owner', boss, null)

describe('who may do what with a lead', () => {
  test('reps, managers and the owner work leads; only the latter two give them away', () => {
    const roles: Role[] = ['owner', 'manager', 'rep', 'agent']
    const allowed = (policy: typeof mayWorkLeads) => roles.filter((role) => policy.may(staff(role, anna, null)))
    expect(allowed(mayWorkLeads)).toEqual(['owner', 'manager', 'rep'])
    expect(allowed(mayReassignLeads)).toEqual(['owner', 'manager'])
  })

  const annas: GuardedLead = { state: 'accepted', ownerId: anna }
  const berts: GuardedLead = { state: 'accepted', ownerId: bert }
  const offered: GuardedLead = { state: 'offered', ownerId: anna }
  const nobodys: GuardedLead = { state: 'unassigned', ownerId: null }

  test.each([
    ['a rep their own lead', rep, annas, true],
    ['a rep their own lead before taking it', rep, offered, false],
    ['a rep another’s', rep, berts, false],
    ['a rep nobody’s', rep, nobodys, false],
    ['a manager their rep’s', manager, annas, true],
    ['a manager what is offered to their rep', manager, offered, true],
    ['a manager nobody’s', manager, nobodys, true],
    ['a manager another team’s', manager, berts, false],
    ['the owner everybody’s', owner, berts, true],
  ])('the number is seen by %s: %s', (_, actor, guarded, expected) => {
    expect(maySeePhone(actor, guarded)).toBe(expected)
  })

  test.each([
    ['a rep what is offered to them', rep, offered, true],
    ['a rep what is offered to another', rep, { ...offered, ownerId: bert }, false],
    ['a rep nobody’s', rep, nobodys, false],
    ['a manager nobody’s', manager, nobodys, true],
  ] as const)('%s may be closed', (_, actor, guarded, expected) => {
    expect(mayEndLead(actor, guarded)).toBe(expected)
  })

  test('the phone hides what would be refused', () => {
    expect(presentMayLead(rep, offered)).toEqual({ accept: true, work: false, reassign: false, showPhone: false })
    expect(presentMayLead(rep, annas)).toEqual({ accept: false, work: true, reassign: false, showPhone: true })
    expect(presentMayLead(manager, { ...annas, state: 'converted' })).toMatchObject({ reassign: false, work: false })
  })
})

test('every refusal of the word has its Chinese sentence', () => {
  const codes = Object.values({ ...leadContract, ...leadDeskContract }).flatMap((procedure) =>
    Object.keys(procedure['~orpc'].errorMap),
  )
  for (const code of codes) expect([code, lead.labels[code]]).toEqual([code, expect.stringMatching(/\p{Script=Han}/u)])
})

test('every procedure the contract promises is served', () => {
  const promised = Object.keys({ ...leadContract, ...leadDeskContract }).map((verb) => `lead.${verb}`)
  expect(Object.keys(lead.procedures).sort()).toEqual(promised.sort())
})

import * as calendar from '@shared/calendar/calendar.policy'
import * as followup from '@shared/followup/followup.policy'
import type { Actor, Role } from '@shared/kernel/actor'
import { brandId } from '@shared/kernel/ids'

const tenantId = brandId<'Tenant'>('tenanta')
const staff = (role: Role): Actor => ({
  kind: 'staff',
  tenantId,
  staffId: brandId('someone'),
  name: '某人',
  role,
  departmentId: brandId('team'),
  scope: [],
})
const member: Actor = { kind: 'member', tenantId, memberId: brandId('member'), unionid: null, customerId: null }
const visitor: Actor = { kind: 'visitor', tenantId, door: 'form' }
const everybody: [string, Actor][] = [
  ['owner', staff('owner')],
  ['manager', staff('manager')],
  ['rep', staff('rep')],
  ['agent', staff('agent')],
  ['member', member],
  ['visitor', visitor],
]
const who = (policy: { may: (actor: Actor) => boolean }) =>
  everybody.filter(([, actor]) => policy.may(actor)).map(([name]) => name)

describe('who may', () => {
  test.each(Object.entries(followup))(
    '%s: any colleague, each held to their own rows, no customer and no stranger',
    (_name, policy) => {
      expect(who(policy)).toEqual(['owner', 'manager', 'rep', 'agent'])
    },
  )

  test('see the calendar: every colleague; change it: the owner alone', () => {
    expect(who(calendar.mayReadCalendar)).toEqual(['owner', 'manager', 'rep', 'agent'])
    expect(who(calendar.mayChangeCalendar)).toEqual(['owner'])
  })
})

import { decideDeparture, reportOf, type Colleague } from '@shared/custody/departure.rules'
import { handedKinds, type Holdings, type Successors } from '@shared/custody/departure.types'
import { brandId, type StaffId } from '@shared/kernel/ids'

const id = (name: string): StaffId => brandId(name)
const person = (name: string, change: Partial<Colleague> = {}): Colleague => ({
  id: id(name),
  isActive: true,
  role: 'rep',
  ...change,
})
const nothing: Holdings = {
  ...{ customers: 0, collaborations: 0, leads: 0, tickets: 0, recoveries: 0, plans: 0, inbox: 0, collisions: 0 },
}
const pool: Successors = { customersTo: null, leadsTo: null, ticketsTo: null }
const leaving = {
  leaver: person('leaver'),
  byId: id('owner'),
  successors: pool,
  colleagues: [person('leaver'), person('heir'), person('gone', { isActive: false })],
  holdings: nothing,
  otherOwners: 1,
}

test.each<[string, Partial<typeof leaving>, string]>([
  ['somebody may leave and everything goes to the pool', {}, 'OK'],
  ['or to a successor', { successors: { ...pool, customersTo: id('heir') } }, 'OK'],
  ['who left already cannot leave again', { leaver: person('leaver', { isActive: false }) }, 'LEFT_ALREADY'],
  ['nobody dismisses oneself', { byId: id('leaver') }, 'NOT_ONESELF'],
  ['the last owner stays', { leaver: person('leaver', { role: 'owner' }), otherOwners: 0 }, 'LAST_OWNER'],
  ['an owner may leave another', { leaver: person('leaver', { role: 'owner' }) }, 'OK'],
  ['nothing is handed to who left', { successors: { ...pool, leadsTo: id('gone') } }, 'SUCCESSOR_GONE'],
  ['nor to the leaver', { successors: { ...pool, customersTo: id('leaver') } }, 'SUCCESSOR_GONE'],
  ['nor to a stranger', { successors: { ...pool, customersTo: id('stranger') } }, 'SUCCESSOR_GONE'],
  ['open tickets need somebody', { holdings: { ...nothing, tickets: 1 } }, 'TICKETS_NEED_SOMEBODY'],
  ['an undecided 撞单 needs somebody too', { holdings: { ...nothing, collisions: 1 } }, 'COLLISIONS_NEED_SOMEBODY'],
  [
    'and moves with the customers',
    { holdings: { ...nothing, collisions: 1 }, successors: { ...pool, customersTo: id('heir') } },
    'OK',
  ],
  ['so do 改进单', { holdings: { ...nothing, recoveries: 1 } }, 'TICKETS_NEED_SOMEBODY'],
])('%s', (_, change, expected) => {
  const decision = decideDeparture({ ...leaving, ...change })
  expect(decision.ok ? 'OK' : decision.code).toBe(expected)
})

test('the report says of everything there was that it moved or ended', () => {
  const lines = reportOf({ ...nothing, customers: 3, inbox: 5 }, { ...nothing, customers: 3, inbox: 2 })
  expect(lines.map(({ kind }) => kind)).toEqual(handedKinds)
  expect(lines.every(({ before, moved, ended }) => before === moved + ended)).toBe(true)
  expect(lines.find(({ kind }) => kind === 'inbox')).toEqual({ kind: 'inbox', before: 5, moved: 2, ended: 3 })
})

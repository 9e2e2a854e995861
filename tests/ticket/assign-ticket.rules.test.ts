import fc from 'fast-check'
import { decideAgent } from '@shared/ticket/assign-ticket.rules'
import { ticketKinds, type ServiceAgent } from '@shared/ticket/ticket.types'
import { toInstant } from '@shared/kernel/instant'
import { staffId } from './standings'

const agent = (name: string, more: Partial<ServiceAgent> = {}): ServiceAgent => ({
  id: staffId(name),
  name,
  isOnDuty: true,
  kinds: [],
  capacityWeight: 1,
  mostOpen: 30,
  openTickets: 0,
  lastGivenAt: null,
  ...more,
})

describe('a ticket about a return goes to', () => {
  test.each([
    ['who has fewest', [agent('anna', { openTickets: 2 }), agent('bert', { openTickets: 1 })], null, 'bert'],
    [
      'who has fewest for their share',
      [agent('anna', { openTickets: 5, capacityWeight: 5 }), agent('bert', { openTickets: 2 })],
      null,
      'anna',
    ],
    [
      'who has waited longest among equals',
      [
        agent('anna', { lastGivenAt: '2026-11-17T02:00:00.000Z' }),
        agent('bert', { lastGivenAt: '2026-11-17T01:00:00.000Z' }),
      ],
      null,
      'bert',
    ],
    [
      'who never had one before who had',
      [agent('anna', { lastGivenAt: '2026-11-17T02:00:00.000Z' }), agent('bert')],
      null,
      'bert',
    ],
    [
      'who answers its kind',
      [agent('anna', { kinds: ['invoice'] }), agent('bert', { kinds: ['return'], openTickets: 9 })],
      null,
      'bert',
    ],
    ['who is on duty', [agent('anna', { isOnDuty: false }), agent('bert', { openTickets: 9 })], null, 'bert'],
    ['who has room', [agent('anna', { openTickets: 3, mostOpen: 3 }), agent('bert', { openTickets: 9 })], null, 'bert'],
    ['who has a share', [agent('anna', { capacityWeight: 0 }), agent('bert', { openTickets: 9 })], null, 'bert'],
    ['who served the customer last', [agent('anna'), agent('bert', { openTickets: 9 })], 'bert', 'bert'],
    ['another when that one is away', [agent('anna'), agent('bert', { isOnDuty: false })], 'bert', 'anna'],
    ['another when that one is full', [agent('anna'), agent('bert', { openTickets: 30 })], 'bert', 'anna'],
    [
      'another when that one does not answer its kind',
      [agent('anna'), agent('bert', { kinds: ['other'] })],
      'bert',
      'anna',
    ],
    [
      'the desk when nobody can',
      [agent('anna', { isOnDuty: false }), agent('bert', { kinds: ['other'] })],
      null,
      undefined,
    ],
    ['the desk when there is nobody', [], 'bert', undefined],
  ])('%s', (_, agents, last, expected) => {
    const lastAgentId = last === null ? null : staffId(last)
    expect(decideAgent({ kind: 'return', agents, lastAgentId })?.name).toBe(expected)
  })
})

describe('assignment', () => {
  const anyAgent = fc.record({
    id: fc.constantFrom('anna', 'bert', 'cora', 'dora').map(staffId),
    name: fc.constant(''),
    isOnDuty: fc.boolean(),
    kinds: fc.subarray([...ticketKinds]),
    capacityWeight: fc.integer({ min: 0, max: 10 }),
    mostOpen: fc.integer({ min: 1, max: 5 }),
    openTickets: fc.integer({ min: 0, max: 6 }),
    lastGivenAt: fc.constant(null),
  })
  const agents = fc.uniqueArray(anyAgent, { selector: ({ id }) => id, maxLength: 4 })

  test('never gives to somebody off duty, over capacity, without a share or of other kinds; and to somebody if there is one', () => {
    const last = fc.option(fc.constantFrom('anna', 'bert', 'cora').map(staffId))
    fc.assert(
      fc.property(fc.constantFrom(...ticketKinds), agents, last, (kind, people, lastAgentId) => {
        const able = people.filter(
          (one) =>
            one.isOnDuty &&
            one.openTickets < one.mostOpen &&
            one.capacityWeight > 0 &&
            (one.kinds.length === 0 || one.kinds.includes(kind)),
        )
        const chosen = decideAgent({ kind, agents: people, lastAgentId })
        if (able.length === 0) expect(chosen).toBeNull()
        else expect(able).toContain(chosen)
      }),
      { numRuns: 2_000 },
    )
  })

  test('over 10 000 tickets with equal skills differs by at most one at every step', () => {
    const people = ['anna', 'bert', 'cora', 'dora', 'ella', 'finn', 'gina'].map((name) =>
      agent(name, { mostOpen: 1e9 }),
    )
    for (let i = 0; i < 10_000; i += 1) {
      const kind = ticketKinds[i % ticketKinds.length] ?? 'other'
      const chosen = decideAgent({ kind, agents: people, lastAgentId: null })
      const index = people.findIndex(({ id }) => id === chosen?.id)
      people[index] = agent(chosen?.name ?? '', {
        mostOpen: 1e9,
        openTickets: (chosen?.openTickets ?? 0) + 1,
        lastGivenAt: toInstant(i),
      })
      const counts = people.map(({ openTickets }) => openTickets)
      if (Math.max(...counts) - Math.min(...counts) > 1) throw new Error(`after ${i}: ${counts.join(' ')}`)
    }
    expect(people.reduce((sum, { openTickets }) => sum + openTickets, 0)).toBe(10_000)
  })
})

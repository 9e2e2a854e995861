import { decideHandOver, type Successor } from '@shared/followup/hand-over.rules'
import { brandId, type StaffId } from '@shared/kernel/ids'

const staff = (name: string): StaffId => brandId<'Staff'>(name)
const colleague = (name: string, openPlans = 0, hasLetLie = false): Successor => ({
  id: staff(name),
  name,
  openPlans,
  hasLetLie,
})
const decide = (holder: string, owner: string | null, colleagues: Successor[]) => {
  const decision = decideHandOver({
    holderId: staff(holder),
    ownerId: owner === null ? null : staff(owner),
    colleagues,
  })
  return decision.kind === 'nobody'
    ? 'nobody'
    : `${decision.to.name}${decision.changesOwner ? ' owns it' : ' works on it'}`
}

describe('who takes over a silent customer', () => {
  test.each<[string, [string, string | null, Successor[]], string]>([
    ['the idlest colleague', ['ann', 'ann', [colleague('bob', 5), colleague('cy', 2)]], 'cy owns it'],
    ['among equals the smaller id', ['ann', 'ann', [colleague('cy', 2), colleague('bob', 2)]], 'bob owns it'],
    ['never the silent one', ['ann', 'ann', [colleague('ann', 0), colleague('bob', 9)]], 'bob owns it'],
    ['nobody who let it lie before', ['ann', 'ann', [colleague('bob', 0, true), colleague('cy', 9)]], 'cy owns it'],
    ['nobody at all', ['ann', 'ann', [colleague('ann'), colleague('bob', 0, true)]], 'nobody'],
    ['nobody on duty', ['ann', 'ann', []], 'nobody'],
    [
      'a delegated one goes back to its owner',
      ['bob', 'ann', [colleague('ann', 9), colleague('cy', 0)]],
      'ann works on it',
    ],
    ['while the owner is away, to a colleague', ['bob', 'ann', [colleague('cy', 0)]], 'cy works on it'],
    ['the owner let it lie before', ['bob', 'ann', [colleague('ann', 0, true), colleague('cy')]], 'cy works on it'],
    ['nobody owned it', ['ann', null, [colleague('bob')]], 'bob owns it'],
  ])('%s', (_name, situation, expected) => {
    expect(decide(...situation)).toBe(expected)
  })
})

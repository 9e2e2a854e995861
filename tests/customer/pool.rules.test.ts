import { cooldownUntil, cutViews, decideClaim, startOfDay, type ClaimSituation } from '@shared/customer/pool.rules'
import { defaultSettings } from '@shared/tenant/tenant.types'
import { brandId } from '@shared/kernel/ids'

const settings = { ...defaultSettings.pool, claimsPerDay: 3, mostOwned: 10, cooldownDays: 30 }
const NOW = '2026-11-18T02:00:00.000Z'
const free: ClaimSituation = {
  ownerId: null,
  pooledAt: '2026-11-10T02:00:00.000Z',
  wasOwner: false,
  claimsToday: 0,
  owned: 0,
}

test.each<[string, Partial<ClaimSituation>, string]>([
  ['a customer without owner can be claimed', {}, 'OK'],
  ['whoever has an owner is taken', { ownerId: brandId('reptwo'), pooledAt: null }, 'TAKEN'],
  ['a past owner waits', { wasOwner: true }, 'COOLING'],
  ['a past owner has waited long enough', { wasOwner: true, pooledAt: '2026-10-19T02:00:00.000Z' }, 'OK'],
  ['a past owner waits to the last millisecond', { wasOwner: true, pooledAt: '2026-10-19T02:00:00.001Z' }, 'COOLING'],
  ['the last claim of a day succeeds', { claimsToday: 2 }, 'OK'],
  ['the next one does not', { claimsToday: 3 }, 'CLAIMS_USED'],
  ['one more customer fits', { owned: 9 }, 'OK'],
  ['a full hand takes no more', { owned: 10 }, 'TOO_MANY_OWNED'],
])('%s', (_, change, expected) => {
  const decision = decideClaim({ ...free, ...change }, settings, NOW)
  expect(decision.ok ? 'OK' : decision.code).toBe(expected)
})

test('the cooldown runs from when the customer came into the pool', () => {
  expect(cooldownUntil('2026-11-10T02:00:00.000Z', settings)).toBe('2026-12-10T02:00:00.000Z')
})

test('quotas begin anew at midnight in China', () => {
  expect(startOfDay('2026-11-18T02:00:00.000Z')).toBe('2026-11-17T16:00:00.000Z')
  expect(startOfDay('2026-11-17T16:00:00.000Z')).toBe('2026-11-17T16:00:00.000Z')
  expect(startOfDay('2026-11-17T15:59:59.999Z')).toBe('2026-11-16T16:00:00.000Z')
})

describe('what one may still look at today', () => {
  const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
  const shownOf = (seen: string[], most: number | null) => {
    const { shown, isCut } = cutViews(rows, seen, most)
    return [shown.map(({ id }) => id).join(''), isCut]
  }

  test.each<[string, string[], number | null, string, boolean]>([
    ['without a limit, everything', [], null, 'abcd', false],
    ['as many as the limit allows', [], 2, 'ab', true],
    ['exactly as many as there are', [], 4, 'abcd', false],
    ['what was seen today costs nothing again', ['a', 'b'], 2, 'ab', true],
    ['and leaves room for new ones', ['b', 'x'], 3, 'ab', true],
    ['nothing new once the limit is used', ['x', 'y'], 2, '', true],
  ])('%s', (_, seen, most, ids, isCut) => {
    expect(shownOf(seen, most)).toEqual([ids, isCut])
  })
})

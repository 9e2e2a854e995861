import { blockingKeys, compareRecords } from '@shared/customer/match.rules'
import { makeChinesePairs } from '../accuracy/chinese-pairs'

const pairs = makeChinesePairs()

test('the 500 pairs of the garment trade are half same, half different, and the same on every machine', () => {
  expect(pairs).toHaveLength(500)
  expect(pairs.filter(({ isSame }) => isSame)).toHaveLength(250)
  expect(makeChinesePairs()).toEqual(pairs)
  expect(makeChinesePairs(1)).not.toEqual(pairs)
})

test.each([20261123, 1, 2, 3, 4, 5])('no two customers of trade town %d are taken for one', (seed) => {
  const wrong = makeChinesePairs(seed).filter(
    ({ isSame, one, other }) => !isSame && compareRecords(one, other).verdict === 'sure',
  )
  expect(wrong).toEqual([])
})

test('every customer met twice shares a key with itself, and nine of ten are known at once', () => {
  const same = pairs.filter(({ isSame }) => isSame)
  const unfound = same.filter(({ one, other }) => {
    const keys = new Set(blockingKeys(one))
    return !blockingKeys(other).some((key) => keys.has(key))
  })
  expect(unfound).toEqual([])
  const sure = same.filter(({ one, other }) => compareRecords(one, other).verdict === 'sure')
  expect(sure.length / same.length).toBeGreaterThanOrEqual(0.9)
})

import { ID_GRAMMAR } from '@shared/kernel/ids'
import { addMs } from '@shared/kernel/instant'
import { newIdFrom } from '../../cloudfunctions/_kernel/new-id'

const START = '2026-11-18T02:00:00.000Z'

test('ids of one moment ascend in the order they were made, and none comes twice', () => {
  const newId = newIdFrom({ now: () => START })
  const ids = Array.from({ length: 20_000 }, () => String(newId()))
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids.slice(0, 100)) expect(id).toMatch(ID_GRAMMAR)
})

test('a later moment comes after an earlier one, whoever made the ids', () => {
  let now = START
  const makers = [newIdFrom({ now: () => now }), newIdFrom({ now: () => now })]
  const ids = Array.from({ length: 200 }, (_, nth) => {
    now = addMs(START, nth)
    return String(makers[nth % 2]?.())
  })
  expect([...ids].sort()).toEqual(ids)
})

test('two houses that begin at the same moment make different ids, and neighbours are far apart', () => {
  const firsts = Array.from({ length: 1_000 }, () => String(newIdFrom({ now: () => START })()))
  expect(new Set(firsts).size).toBe(1_000)
  const newId = newIdFrom({ now: () => START })
  const ends = Array.from({ length: 2_000 }, () => newId().slice(-6))
  expect(new Set(ends).size).toBeGreaterThan(1_990)
})

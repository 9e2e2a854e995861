import type { House } from '../_kernel/house'
import { keepHouse } from '../_kernel/housekeeping'
import { refreshFacts } from './refresh-facts'

/** What the night does for every company: forget what need not be kept, and count anew what moves with the days. */
export async function runNight(house: House): Promise<void> {
  await keepHouse(house)
  await refreshFacts(house)
}

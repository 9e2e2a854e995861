import type { At } from '../_kernel/at'
import { moveCollaborations, moveOwned, type Handing } from './hand-customers.repository'
import { appendTimeline } from './timeline.repository'

/** Everything somebody owns or works on beside an owner goes to a successor or the pool; each timeline says so. Three statements. */
export async function handCustomers(
  at: At,
  handing: Handing & { title: string; why: string; actorName: string },
): Promise<{ customers: number; collaborations: number }> {
  const { title, why: words, actorName } = handing
  const moved = await moveOwned(at, handing)
  await appendTimeline(
    at,
    moved.map((customerId) => ({ customerId, kind: 'owner', title, words, actorName })),
  )
  return { customers: moved.length, collaborations: await moveCollaborations(at, handing) }
}

import type { CustomerId } from '@shared/kernel/ids'
import type { At } from '../_kernel/at'
import { saveScores } from '../customer/customer.service'
import { listScores } from './survey.repository'

const KEPT_SCORES = 20

/** The customer's satisfaction is the mean of its last stars. Two statements. */
export async function keepScores({ tx, tenantId }: At, customerId: CustomerId): Promise<void> {
  await saveScores(tx, tenantId, customerId, await listScores(tx, tenantId, { customerId, limit: KEPT_SCORES }))
}

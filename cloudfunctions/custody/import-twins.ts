import { decideMatch } from '@shared/customer/match.rules'
import type { At } from '../_kernel/at'
import { recordOfDraft } from './import-customer'
import { listPairs, type RowPair } from './import-pair.repository'
import { saveTwins } from './import-row.repository'

const PAIRED_PER_SLICE = 5000

/** What a row is beside earlier rows of its file; null when that changes nothing. */
function judgePair({ line, verdict, draft, earlier }: RowPair) {
  const candidates = earlier.map((one) => ({ id: String(one.line), ...recordOfDraft(one.draft) }))
  const match = decideMatch(recordOfDraft(draft), candidates)
  if (match.best === undefined || verdict === 'merged') return null
  const matchLine = Number(match.best.id)
  if (match.verdict === 'sure') return { line, verdict: 'merged' as const, reason: 'IN_FILE', matchLine }
  return verdict === 'likely' ? null : { line, verdict: 'likely' as const, reason: 'MAYBE_FILE', matchLine }
}

/** Judges the next rows that share a key with earlier ones. @returns the last line looked at; null when there are no more */
export async function judgePairs(at: At, importId: string, afterLine: number): Promise<number | null> {
  const pairs = await listPairs(at.tx, at.tenantId, { importId, afterLine, limit: PAIRED_PER_SLICE })
  const twins = pairs.flatMap((pair) => judgePair(pair) ?? [])
  if (twins.length > 0) await saveTwins(at, importId, twins)
  return pairs.length < PAIRED_PER_SLICE ? null : (pairs.at(-1)?.line ?? null)
}

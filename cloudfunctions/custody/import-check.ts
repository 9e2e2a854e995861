import { blockingKeys, decideMatch } from '@shared/customer/match.rules'
import type { MatchRecord } from '@shared/customer/match.types'
import { decideDraft } from '@shared/custody/import-draft.rules'
import { decideOwner } from '@shared/custody/import-owner.rules'
import { isInScope, type Scope } from '@shared/kernel/actor'
import type { EventPayloads } from '../_kernel/aftermath'
import type { At } from '../_kernel/at'
import type { EventCall } from '../_kernel/event-handler'
import { runSlice, startJob, type JobKind, type SliceOutcome } from '../_kernel/job'
import { numberIn, textIn, type JsonObject } from '../_kernel/json-object'
import { findCandidatesOfMany, type Candidate } from '../customer/customer.service'
import { listColleagues, type Colleague } from '../staff/staff.service'
import { recordOfDraft, type OwnedDraft } from './import-customer'
import { insertPairs } from './import-pair.repository'
import { judgePairs } from './import-twins'
import { listRows, saveVerdicts, type FileRow, type RowVerdict } from './import-row.repository'
import { lockWork, saveImport, type ImportRow } from './import.repository'
import { hashKey } from './key-hash'
import './import.events'

/** Each slice is about two seconds of matching and six statements. */
const ROWS_PER_SLICE = 5000

const checking: JobKind = { kind: 'custody.check', queue: (after, slice) => after.append('custody.check', slice) }

/** Begins the dry run. Every row is looked at twice: against the base, and against the rows above it. */
export const startChecking = (at: At, importId: string, rows: number): Promise<string> =>
  startJob(at, checking, rows * 2, { importId, afterLine: 0, phase: 'base' })

interface Judging {
  entry: ImportRow
  staff: Colleague[]
  scope: Scope
}

const rejected = (line: number, reason: string): RowVerdict => ({
  line,
  verdict: 'rejected',
  reason,
  draft: null,
  keys: [],
  matchCustomerId: null,
  matchLine: null,
})

type Read = { line: number; trouble: string } | { line: number; draft: OwnedDraft; record: MatchRecord; keys: string[] }

function readRow({ line, cells }: FileRow, { entry, staff, scope }: Judging): Read {
  const draft = decideDraft(cells, entry.mapping)
  if (!draft.ok) return { line, trouble: draft.code }
  const owner = decideOwner(draft.value.owner, staff, entry.choices.ownerId ?? null)
  if (!owner.ok) return { line, trouble: owner.code }
  if (owner.value !== null && !isInScope(scope, owner.value)) return { line, trouble: 'OWNER_UNKNOWN' }
  const record = recordOfDraft(draft.value)
  return { line, draft: { ...draft.value, ownerId: owner.value }, record, keys: blockingKeys(record) }
}

/** Nobody sees more in an import than when it was checked. */
export const scopeOf = ({ choices }: ImportRow): Scope => (choices.scope === undefined ? [] : choices.scope)

/** What a row is beside the customers there are. Whose customer the caller may not see is not merged into, nor named. */
export function judgeRow(
  record: MatchRecord,
  candidates: readonly Candidate[],
  scope: Scope,
): Pick<RowVerdict, 'verdict' | 'reason' | 'matchCustomerId'> {
  const { verdict, best } = decideMatch(record, candidates)
  const match = candidates.find(({ id }) => id === best?.id)
  if (match === undefined) return { verdict: 'new', reason: null, matchCustomerId: null }
  const isSeen = match.ownerId === null || isInScope(scope, match.ownerId)
  if (!isSeen && verdict === 'sure') return { verdict: 'rejected', reason: 'ELSEWHERE', matchCustomerId: null }
  return verdict === 'sure'
    ? { verdict: 'merged', reason: 'IN_BASE', matchCustomerId: match.id }
    : { verdict: 'likely', reason: 'MAYBE_BASE', matchCustomerId: isSeen ? match.id : null }
}

async function judgeAgainstBase(at: At, judging: Judging, afterLine: number): Promise<SliceOutcome> {
  const importId = judging.entry.id
  const rows = await listRows(at.tx, at.tenantId, { importId, afterLine, limit: ROWS_PER_SLICE })
  const read = rows.map((row) => readRow(row, judging))
  const keysOfEach = read.map((row) => ('keys' in row ? row.keys : []))
  const candidates = await findCandidatesOfMany(at.tx, at.tenantId, keysOfEach)
  const verdicts = read.map((row, i): RowVerdict => {
    if ('trouble' in row) return rejected(row.line, row.trouble)
    const judged = judgeRow(row.record, candidates[i] ?? [], judging.scope)
    const { line, draft } = row
    return { line, draft, keys: row.keys.map(hashKey), matchLine: null, ...judged }
  })
  await saveVerdicts(at, importId, verdicts)
  if (rows.length === ROWS_PER_SLICE)
    return { done: rows.length, progress: { importId, phase: 'base', afterLine: rows.at(-1)?.line }, isFinished: false }
  await insertPairs(at, importId)
  return { done: rows.length, progress: { importId, phase: 'file', afterLine: 0 }, isFinished: false }
}

async function judgeAgainstFile(at: At, { entry }: Judging, afterLine: number, done: number): Promise<SliceOutcome> {
  const last = await judgePairs(at, entry.id, afterLine)
  const progress: JsonObject = { importId: entry.id, phase: 'file', afterLine: last ?? afterLine }
  const rows = (entry.layout.rows ?? 0) * 2
  if (last !== null)
    return { done: Math.max(1, Math.min(rows - done - 1, last - afterLine)), progress, isFinished: false }
  await saveImport(at, entry.id, { step: 'checked' })
  return { done: Math.max(0, rows - done), progress, isFinished: true }
}

/** Judges the next rows: first all of them against the base, then those that share a key with rows above them. */
export const checkNext = (event: EventCall<EventPayloads['custody.check']>): Promise<void> =>
  event.finish((at) =>
    runSlice(at, {
      kind: checking,
      slice: event.payload,
      work: async (progress) => {
        const entry = await lockWork(at, textIn(progress, 'importId'))
        const staff = await listColleagues(at.tx, at.tenantId)
        const judging = { entry, staff, scope: scopeOf(entry) }
        const afterLine = numberIn(progress, 'afterLine')
        return textIn(progress, 'phase') === 'base'
          ? judgeAgainstBase(at, judging, afterLine)
          : judgeAgainstFile(at, judging, afterLine, event.payload.from)
      },
    }),
  )

import { identityKeys } from '@shared/customer/match.rules'
import type { ImportVerdict } from '@shared/custody/import.types'
import { sayAccount } from '@shared/followup/followup.labels'
import type { Scope } from '@shared/kernel/actor'
import type { CustomerId } from '@shared/kernel/ids'
import type { EventPayloads } from '../_kernel/aftermath'
import type { At } from '../_kernel/at'
import type { EventCall } from '../_kernel/event-handler'
import { runSlice, startJob, type JobKind, type SliceOutcome } from '../_kernel/job'
import { textIn } from '../_kernel/json-object'
import { createCustomers, findCandidatesOfMany, supplementCustomers } from '../customer/customer.service'
import { planNext } from '../followup/followup.service'
import { judgeRow, scopeOf } from './import-check'
import { listCommittable, saveOutcomes, type CommitRow, type RowOutcome } from './import-commit.repository'
import { customerOf, recordOfDraft, supplementOf } from './import-customer'
import { saveTwins } from './import-row.repository'
import { lockWork, saveImport, type ImportRow } from './import.repository'
import './import.events'

/** Two to three seconds on PostgreSQL, a dozen statements. */
const ROWS_PER_SLICE = 2000

const committing: JobKind = { kind: 'custody.commit', queue: (after, slice) => after.append('custody.commit', slice) }

export const startCommitting = (at: At, importId: string, rows: number): Promise<string> =>
  startJob(at, committing, rows, { importId })

/** The verdicts whose rows become customers, or parts of them. */
export const wantedVerdicts = ({ choices }: Pick<ImportRow, 'choices'>): ImportVerdict[] =>
  choices.likely === 'new' ? ['new', 'merged', 'likely'] : ['new', 'merged']

/** Whom the base got since the dry run: rows that would be new are asked for by what stands for one customer alone. */
async function findNewcomers(
  at: At,
  rows: readonly CommitRow[],
  scope: Scope,
): Promise<Map<number, CustomerId | 'OUT'>> {
  const asked = rows.filter(({ matchCustomerId, twinCustomerId }) => !matchCustomerId && !twinCustomerId)
  const records = asked.map(({ draft }) => recordOfDraft(draft))
  const candidates = await findCandidatesOfMany(at.tx, at.tenantId, records.map(identityKeys))
  return new Map(
    asked.flatMap((row, i): [number, CustomerId | 'OUT'][] => {
      const { verdict, matchCustomerId } = judgeRow(records[i] ?? {}, candidates[i] ?? [], scope)
      if (verdict === 'rejected') return [[row.line, 'OUT']]
      return verdict === 'merged' && matchCustomerId ? [[row.line, matchCustomerId]] : []
    }),
  )
}

interface Sorted {
  fresh: CommitRow[]
  /** Rows that add to a customer of the base, or to one that an earlier row of this slice makes. */
  added: { row: CommitRow; to: CustomerId | { line: number } }[]
}

/** Which rows make customers and which add to one; a likely duplicate is made when the company chose so. */
function sortRows(rows: readonly CommitRow[], newcomers: ReadonlyMap<number, CustomerId | 'OUT'>): Sorted {
  const sorted: Sorted = { fresh: [], added: [] }
  const homes = new Map<number, CustomerId | { line: number }>()
  for (const row of rows) {
    const { line, verdict, matchLine } = row
    const twin = matchLine === null || verdict === 'likely' ? undefined : homes.get(matchLine)
    const known = verdict === 'likely' ? null : (row.matchCustomerId ?? row.twinCustomerId)
    const home = known ?? newcomers.get(line) ?? twin
    if (home === 'OUT') continue
    if (home === undefined) sorted.fresh.push(row)
    else sorted.added.push({ row, to: home })
    homes.set(line, home ?? { line })
  }
  return sorted
}

interface Done {
  line: number
  customerId: CustomerId
  outcome: RowOutcome
}

async function makeFresh(at: At, entry: ImportRow, fresh: readonly CommitRow[]): Promise<Done[]> {
  const { fileName, createdBy: by } = entry
  const made = await createCustomers(
    at,
    fresh.map(({ draft, line }) => customerOf(draft, { fileName, line, by })),
  )
  return made.flatMap(({ customerId, contactId }, i) => {
    const row = fresh[i]
    return row ? [{ line: row.line, customerId, outcome: { at: at.now, made: true as const, contactId } }] : []
  })
}

async function addToKnown(at: At, added: Sorted['added'], made: readonly Done[]): Promise<Done[]> {
  const byLine = new Map(made.map(({ line, customerId }) => [line, customerId]))
  const homes = added.flatMap(({ row, to }) => {
    const customerId = typeof to === 'string' ? to : byLine.get(to.line)
    return customerId ? [{ row, customerId }] : []
  })
  const changed = await supplementCustomers(
    at,
    homes.map(({ row, customerId }) => ({ customerId, ...supplementOf(row.draft) })),
  )
  return homes.flatMap(({ row, customerId }, i) => {
    const change = changed[i]
    return change ? [{ line: row.line, customerId, outcome: { at: at.now, made: false as const, ...change } }] : []
  })
}

/** The next steps of those it made, for their owners; what nobody owns, and what is past, has none. */
async function planNextSteps(at: At, made: readonly Done[], rows: readonly CommitRow[]): Promise<void> {
  const byLine = new Map(rows.map((row) => [row.line, row.draft]))
  for (const { line, customerId } of made) {
    const draft = byLine.get(line)
    const { next = null, ownerId: staffId = null } = draft ?? {}
    if (!draft || next === null || staffId === null || next.at <= at.now) continue
    const { grade, contact, ...named } = draft
    const face = { title: sayAccount({ ...named, contactName: contact.name }), tags: [], grade, phone: null }
    await planNext(at, { customerId, staffId, dueAt: next.at, what: next.what, face })
  }
}

async function commitRows(at: At, entry: ImportRow): Promise<SliceOutcome> {
  const progress = { importId: entry.id }
  const from = { importId: entry.id, verdicts: wantedVerdicts(entry), limit: ROWS_PER_SLICE }
  const rows = await listCommittable(at.tx, at.tenantId, from)
  const newcomers = await findNewcomers(at, rows, scopeOf(entry))
  const { fresh, added } = sortRows(rows, newcomers)
  const made = await makeFresh(at, entry, fresh)
  await planNextSteps(at, made, fresh)
  const done = [...made, ...(await addToKnown(at, added, made))]
  await saveOutcomes(at, entry.id, done)
  const elsewhere = [...newcomers].flatMap(([line, home]) => (home === 'OUT' ? [line] : []))
  await saveTwins(
    at,
    entry.id,
    elsewhere.map((line) => ({ line, verdict: 'rejected' as const, reason: 'ELSEWHERE', matchLine: null })),
  )
  const isFinished = rows.length < ROWS_PER_SLICE
  if (isFinished) await saveImport(at, entry.id, { step: 'committed', committedAt: at.now })
  return { done: rows.length, progress, isFinished }
}

/** Makes customers of the next rows, in one transaction: a slice is done once, whatever happens to the process. */
export const commitNext = (event: EventCall<EventPayloads['custody.commit']>): Promise<void> =>
  event.finish((at) =>
    runSlice(at, {
      kind: committing,
      slice: event.payload,
      work: async (progress) => commitRows(at, await lockWork(at, textIn(progress, 'importId'))),
    }),
  )

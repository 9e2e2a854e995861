import type { EventPayloads } from '../_kernel/aftermath'
import type { At } from '../_kernel/at'
import type { EventCall } from '../_kernel/event-handler'
import { runSlice, startJob, type JobKind, type SliceOutcome } from '../_kernel/job'
import { textIn } from '../_kernel/json-object'
import { deleteCustomers, withdrawSupplements } from '../customer/customer.service'
import { dropPlans } from '../followup/followup.service'
import { listDone, saveUndone, type DoneRow } from './import-commit.repository'
import { lockWork, saveImport, type ImportRow } from './import.repository'
import { listWorkedOn } from './worked-on.repository'
import './import.events'

const ROWS_PER_SLICE = 2000

const undoing: JobKind = { kind: 'custody.undo', queue: (after, slice) => after.append('custody.undo', slice) }

export const startUndoing = (at: At, importId: string, rows: number): Promise<string> =>
  startJob(at, undoing, rows, { importId })

type Undone = { line: number; undo: 'GONE' | 'WORKED' | 'CHANGED' }

/** Customers of the import itself go as a whole, or stay as a whole when somebody worked on them since. */
async function undoMade(at: At, entry: ImportRow, rows: readonly DoneRow[]): Promise<Undone[]> {
  const customerIds = rows.map(({ customerId }) => customerId)
  const worked = new Set(await listWorkedOn(at.tx, at.tenantId, { importId: entry.id, customerIds }))
  const gone = customerIds.filter((id) => !worked.has(id))
  if (gone.length > 0) {
    await dropPlans(at, gone)
    await deleteCustomers(at, gone)
  }
  return rows.map(({ line, customerId }) => ({ line, undo: worked.has(customerId) ? 'WORKED' : 'GONE' }))
}

/** What was added to customers who were there before is taken away again. */
async function undoAdded(at: At, rows: readonly DoneRow[]): Promise<Undone[]> {
  const added = rows.flatMap(({ outcome, customerId }) => (outcome.made ? [] : [{ customerId, ...outcome }]))
  const whole = await withdrawSupplements(at, added)
  return rows.map(({ line }, i) => ({ line, undo: whole[i] === true ? 'GONE' : 'CHANGED' }))
}

async function undoRows(at: At, entry: ImportRow): Promise<SliceOutcome> {
  const rows = await listDone(at.tx, at.tenantId, { importId: entry.id, limit: ROWS_PER_SLICE })
  const undone = [
    ...(await undoAdded(
      at,
      rows.filter(({ outcome, isOwn }) => !outcome.made && !isOwn),
    )),
    // What a row added to a customer of this import goes or stays with that customer.
    ...rows.flatMap(({ line, outcome, isOwn }): Undone[] => (!outcome.made && isOwn ? [{ line, undo: 'GONE' }] : [])),
    ...(await undoMade(
      at,
      entry,
      rows.filter(({ outcome }) => outcome.made),
    )),
  ]
  await saveUndone(at, entry.id, undone)
  const isFinished = rows.length < ROWS_PER_SLICE
  if (isFinished) await saveImport(at, entry.id, { step: 'undone', undoneAt: at.now })
  return { done: rows.length, progress: { importId: entry.id }, isFinished }
}

/** Takes the last rows back that are still there. */
export const undoNext = (event: EventCall<EventPayloads['custody.undo']>): Promise<void> =>
  event.finish((at) =>
    runSlice(at, {
      kind: undoing,
      slice: event.payload,
      work: async (progress) => undoRows(at, await lockWork(at, textIn(progress, 'importId'))),
    }),
  )

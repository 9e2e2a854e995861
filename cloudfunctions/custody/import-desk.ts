import { fileTroubleLabels, keptReasonLabels, rowReasonLabels } from '@shared/custody/import.labels'
import { importContract } from '@shared/custody/import.contract'
import { hasName } from '@shared/custody/mapping-name.rules'
import { mayImport } from '@shared/custody/import.policy'
import { importVerdicts } from '@shared/custody/import.types'
import { actorKey, isInScope } from '@shared/kernel/actor'
import { accept, refuse } from '@shared/kernel/decision'
import { cutPage, readCursor } from '@shared/kernel/page-cursor'
import { invalidInput } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { cancelJob } from '../_kernel/job'
import { attachFiles, loadOwnSheet } from '../file/file.service'
import { countCommittable } from './import-commit.repository'
import { startChecking } from './import-check'
import { startCommitting, wantedVerdicts } from './import-commit'
import { startReading } from './import-read'
import { countRows, listShownRows, type ShownRow } from './import-row.repository'
import { startUndoing } from './import-undo'
import { isOtherAtWork, loadImport, lockImport, saveImport, type ImportRow } from './import.repository'

const PAGE = 50

export const openImport = implement(importContract.openImport, mayImport, async ({ input, actor, ...at }) => {
  const { fileId } = input
  const createdBy = actorKey(actor)
  const { name } = await loadOwnSheet(at.tx, at.tenantId, { fileId, createdBy })
  const importId = await startReading(at, { fileId, fileName: name, creatorId: actor.staffId })
  await attachFiles(at.tx, at.tenantId, { fileIds: [fileId], createdBy, kind: 'import', id: importId })
  return accept({ importId })
})

const working = new Set(['reading', 'checking', 'committing', 'undoing'])

const presentImport = (entry: ImportRow) => ({
  id: entry.id,
  fileName: entry.fileName,
  step: entry.step,
  rows: entry.layout.rows ?? null,
  createdBy: entry.createdBy,
  createdAt: entry.createdAt,
  trouble: entry.trouble === null ? null : (fileTroubleLabels[entry.trouble] ?? ''),
  encoding: entry.layout.encoding ?? null,
  sheet: entry.layout.sheet ?? null,
  headerLine: entry.layout.headerLine ?? null,
  columns: entry.layout.columns ?? [],
  mapping: entry.mapping,
  choices: { likely: entry.choices.likely ?? ('skip' as const), ownerId: entry.choices.ownerId ?? null },
  work: working.has(entry.step) ? { done: entry.jobDone ?? 0, total: entry.jobTotal } : null,
  committedAt: entry.committedAt,
  undoneAt: entry.undoneAt,
})

export const readImport = implement(importContract.readImport, mayImport, async ({ input, actor, tx }) => {
  const { tenantId } = actor
  const entry = await loadImport(tx, tenantId, { importId: input.importId, by: actor.scope })
  const counts = await countRows(tx, tenantId, entry.id)
  const { made, supplemented, kept } = counts
  const verdicts = wantedVerdicts(entry)
  const left = verdicts.reduce((sum, verdict) => sum + counts[verdict], 0) - counts.committed
  return accept({ ...presentImport(entry), counts, made, supplemented, left, kept })
})

export const checkImport = implement(importContract.checkImport, mayImport, async ({ input, actor, ...at }) => {
  const { importId, mapping, choices } = input
  const entry = await lockImport(at.tx, at.tenantId, { importId, by: actor.scope })
  if (entry.step !== 'mapping' && entry.step !== 'checked') return refuse('IMPORT_STEP')
  if (!hasName(mapping)) return refuse('IMPORT_NO_NAME')
  if (choices.ownerId !== null && !isInScope(actor.scope, choices.ownerId))
    throw invalidInput({ 'choices.ownerId': '请选一位您管理的同事' })
  const jobId = await startChecking(at, importId, entry.layout.rows ?? 0)
  await saveImport(at, importId, { step: 'checking', mapping, jobId, choices: { ...choices, scope: actor.scope } })
  at.after.audit({ action: 'custody.checkImport', subjectKind: 'import', subjectId: importId })
  return accept({ importId })
})

const sentences = new Map<string, string>(Object.entries(rowReasonLabels))
const reasonOf = ({ reason, matchName, matchLine }: ShownRow): string => {
  const words = sentences.get(reason ?? '') ?? ''
  const whom = matchName ?? (matchLine === null ? '' : `第 ${matchLine} 行`)
  return words === '' || whom === '' ? words : `${words}：${whom}`
}

export const listImportRows = implement(importContract.listImportRows, mayImport, async ({ input, actor, tx }) => {
  const { importId, verdict, keptOnly } = input
  await loadImport(tx, actor.tenantId, { importId, by: actor.scope })
  const afterLine = Number(readCursor(input.cursor)?.key ?? 0) || 0
  const verdicts = verdict === null ? importVerdicts : [verdict]
  const filter = { importId, verdicts, keptOnly, afterLine, limit: PAGE + 1 }
  const rows = await listShownRows(tx, actor.tenantId, filter)
  const { items, nextCursor } = cutPage(rows, PAGE, ({ line }) => ({ key: String(line), id: 'line' }))
  return accept({
    nextCursor,
    items: items.map((row) => ({
      line: row.line,
      cells: row.cells,
      verdict: row.verdict,
      reason: reasonOf(row),
      customerId: row.customerId,
      kept: row.undo === null ? null : (keptReasonLabels[row.undo] ?? null),
    })),
  })
})

export const commitImport = implement(importContract.commitImport, mayImport, async ({ input, actor, ...at }) => {
  const { importId } = input
  const entry = await lockImport(at.tx, at.tenantId, { importId, by: actor.scope })
  if (entry.step !== 'checked' && entry.step !== 'committed') return refuse('IMPORT_STEP')
  if (await isOtherAtWork(at.tx, at.tenantId, importId)) return refuse('IMPORT_BUSY')
  const rows = await countCommittable(at.tx, at.tenantId, { importId, verdicts: wantedVerdicts(entry) })
  await saveImport(at, importId, { step: 'committing', jobId: await startCommitting(at, importId, rows) })
  at.after.audit({ action: 'custody.commitImport', subjectKind: 'import', subjectId: importId, detail: { rows } })
  return accept({ importId })
})

/** Where a stopped step leaves the import: it can be gone on with from there. */
const stopped = { reading: 'failed', checking: 'mapping', committing: 'committed' } as const

export const stopImport = implement(importContract.stopImport, mayImport, async ({ input, actor, ...at }) => {
  const { importId } = input
  const { step, jobId } = await lockImport(at.tx, at.tenantId, { importId, by: actor.scope })
  if (jobId === null || (step !== 'reading' && step !== 'checking' && step !== 'committing'))
    return refuse('IMPORT_STEP')
  await cancelJob(at, jobId)
  await saveImport(at, importId, { step: stopped[step], ...(step === 'reading' && { trouble: 'STOPPED' }) })
  return accept({ importId })
})

export const undoImport = implement(importContract.undoImport, mayImport, async ({ input, actor, ...at }) => {
  const { importId } = input
  const entry = await lockImport(at.tx, at.tenantId, { importId, by: actor.scope })
  if (entry.step !== 'committed') return refuse('IMPORT_STEP')
  if (await isOtherAtWork(at.tx, at.tenantId, importId)) return refuse('IMPORT_BUSY')
  const { committed: rows } = await countRows(at.tx, at.tenantId, importId)
  await saveImport(at, importId, { step: 'undoing', jobId: await startUndoing(at, importId, rows) })
  at.after.audit({ action: 'custody.undoImport', subjectKind: 'import', subjectId: importId, detail: { rows } })
  return accept({ importId })
})

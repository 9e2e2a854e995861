import { csvText } from '@shared/custody/csv-safe.rules'
import { errorFileTitles, importVerdictLabels, rowReasonLabels } from '@shared/custody/import.labels'
import { importContract } from '@shared/custody/import.contract'
import { mayImport } from '@shared/custody/import.policy'
import { actorKey } from '@shared/kernel/actor'
import { accept, refuse } from '@shared/kernel/decision'
import type { At } from '../_kernel/at'
import { implement } from '../_kernel/implement'
import { keepFile } from '../file/file.service'
import { wantedVerdicts } from './import-commit'
import { listShownRows, type ShownRow } from './import-row.repository'
import { loadImport, type ImportRow } from './import.repository'

const ROWS_PER_STATEMENT = 10_000
const reasons = new Map<string, string>(Object.entries(rowReasonLabels))

const cellsOf = ({ line, verdict, reason, cells }: ShownRow): string[] => [
  String(line),
  importVerdictLabels[verdict],
  reasons.get(reason ?? '') ?? '',
  ...cells,
]

/** Every row that is not imported, in the order of the file. */
async function listUnwanted(at: At, entry: ImportRow): Promise<ShownRow[]> {
  const wanted = wantedVerdicts(entry)
  const verdicts = (['likely', 'rejected'] as const).filter((verdict) => !wanted.includes(verdict))
  const rows: ShownRow[] = []
  for (let afterLine = 0; ;) {
    const filter = { importId: entry.id, verdicts, keptOnly: false, afterLine, limit: ROWS_PER_STATEMENT }
    const next = await listShownRows(at.tx, at.tenantId, filter)
    rows.push(...next)
    if (next.length < ROWS_PER_STATEMENT) return rows
    afterLine = next.at(-1)?.line ?? afterLine
  }
}

/** The rows as they were, with why, so that they are mended in Excel and imported again. */
export const writeErrors = implement(importContract.writeErrors, mayImport, async ({ input, actor, ports, ...at }) => {
  const entry = await loadImport(at.tx, at.tenantId, { importId: input.importId, by: actor.scope })
  const rows = await listUnwanted(at, entry)
  if (rows.length === 0) return refuse('IMPORT_NO_ERRORS')
  const { line, verdict, reason } = errorFileTitles
  const header = [line, verdict, reason, ...(entry.layout.columns ?? []).map(({ title }) => title)]
  const bytes = Buffer.from(csvText([header, ...rows.map(cellsOf)]))
  const name = `${errorFileTitles.name}-${entry.fileName.replace(/\.\w+$/, '')}.csv`.slice(-120)
  const fileId = await keepFile(at, ports, { name, mime: 'text/csv', bytes, createdBy: actorKey(actor) })
  return accept({ fileId, rows: rows.length })
})

import type { FileId } from '@shared/kernel/ids'
import { guessMapping } from '@shared/custody/import-mapping.rules'
import { columnsOf, findHeaderLine, TITLE_ROWS } from '@shared/custody/import-layout.rules'
import type { EventPayloads } from '../_kernel/aftermath'
import type { At } from '../_kernel/at'
import type { EventCall } from '../_kernel/event-handler'
import { findJob, runSlice, startJob, type JobKind } from '../_kernel/job'
import { numberIn, textIn } from '../_kernel/json-object'
import type { Ports } from '../_kernel/ports'
import './import.events'
import { insertRows, type FileRow } from './import-row.repository'
import { insertImport, lockImport, saveImport, type ImportLayout, type ImportRow } from './import.repository'
import { FileTrouble, troubleIn } from './sheet/file-trouble'

const MOST_ROWS = 100_000
/** Reading half of a full file takes two seconds; keeping it three. */
const ROWS_PER_SLICE = 50_000
const ROWS_PER_STATEMENT = 5000

const reading: JobKind = { kind: 'custody.read', queue: (after, slice) => after.append('custody.read', slice) }

/** Begins an import with a file, in one step with the reading of it. */
export async function startReading(
  at: At,
  made: { fileId: FileId; fileName: string; creatorId: ImportRow['creatorId'] },
): Promise<string> {
  const importId = at.newId()
  await insertImport(at, { importId, ...made })
  await saveImport(at, importId, { jobId: await startJob(at, reading, null, { importId, afterLine: 0 }) })
  return importId
}

interface Piece {
  layout: ImportLayout | null
  rows: FileRow[]
  isLast: boolean
}

/** The next rows of the file below the headings; the first piece also finds what the columns are. @throws FileTrouble */
async function readPiece(path: string, afterLine: number): Promise<Piece> {
  // The parsers of XML and CSV, which only this reading needs.
  const { openSheet } = await import('./sheet/open-sheet')
  const source = await openSheet(path)
  const [head, rows]: [FileRow[], FileRow[]] = [[], []]
  let header: FileRow | undefined
  for await (const row of source.rows()) {
    if (afterLine > 0) {
      if (row.line > afterLine) rows.push(row)
    } else if (head.length < TITLE_ROWS) head.push(row)
    else {
      header ??= headerOf(head)
      rows.push(row)
    }
    if (rows.length > ROWS_PER_SLICE) break
  }
  if (afterLine === 0) {
    header ??= headerOf(head)
    rows.unshift(...head.filter(({ line }) => line > (header?.line ?? 0)))
    if (rows.length === 0) throw new FileTrouble('NO_ROWS')
  }
  const isLast = rows.length <= ROWS_PER_SLICE
  const kept = rows.slice(0, ROWS_PER_SLICE)
  const [sheet = null] = source.sheets
  const layout = header && {
    encoding: source.encoding,
    sheet,
    headerLine: header.line,
    columns: columnsOf(header.cells, kept.slice(0, 50)),
    rows: 0,
  }
  return { layout: layout ?? null, rows: kept, isLast }
}

function headerOf(head: readonly FileRow[]): FileRow {
  const line = findHeaderLine(head)
  const header = head.find((row) => row.line === line)
  if (header === undefined) throw new FileTrouble('NO_ROWS')
  return header
}

async function pieceOf(ports: Ports, { storeKey }: ImportRow, afterLine: number): Promise<Piece | { trouble: string }> {
  const path = await ports.files.fetchToDisk(storeKey)
  if (path === null) return { trouble: 'GONE' }
  try {
    return await readPiece(path, afterLine)
  } catch (error) {
    const trouble = troubleIn(error)
    if (trouble === null) throw error
    return { trouble }
  }
}

async function keepPiece(at: At, { id, layout }: ImportRow, piece: Piece | { trouble: string }, done: number) {
  const rows = 'trouble' in piece ? 0 : done + piece.rows.length
  const trouble = 'trouble' in piece ? piece.trouble : rows > MOST_ROWS ? 'TOO_MANY_ROWS' : null
  if ('trouble' in piece || trouble !== null) {
    await saveImport(at, id, { step: 'failed', trouble })
    return { done: 0, progress: { importId: id }, isFinished: true }
  }
  for (let from = 0; from < piece.rows.length; from += ROWS_PER_STATEMENT)
    await insertRows(at, id, piece.rows.slice(from, from + ROWS_PER_STATEMENT))
  const known = piece.layout ?? { encoding: null, sheet: null, headerLine: 0, columns: [], ...layout }
  const step = piece.isLast ? { step: 'mapping' as const } : {}
  await saveImport(at, id, {
    ...step,
    layout: { ...known, rows },
    ...(piece.layout && { mapping: guessMapping(piece.layout.columns) }),
  })
  const afterLine = piece.rows.at(-1)?.line ?? 0
  return { done: piece.rows.length, progress: { importId: id, afterLine }, isFinished: piece.isLast }
}

/** Reads the next rows outside any transaction, then keeps them in one. */
export async function readNext(event: EventCall<EventPayloads['custody.read']>): Promise<void> {
  const situation = await event.transact(async ({ tx, tenantId }) => {
    const job = await findJob(tx, tenantId, event.payload.jobId)
    if (job?.state !== 'running' || job.done !== event.payload.from) return null
    const { progress } = job
    const entry = await lockImport(tx, tenantId, { importId: textIn(progress, 'importId'), by: null })
    return { entry, afterLine: numberIn(progress, 'afterLine') }
  })
  if (situation === null) return
  const piece = await pieceOf(event.ports, situation.entry, situation.afterLine)
  await event.finish((at) =>
    runSlice(at, {
      kind: reading,
      slice: event.payload,
      work: async () => {
        const entry = await lockImport(at.tx, at.tenantId, { importId: situation.entry.id, by: null })
        return keepPiece(at, entry, piece, event.payload.from)
      },
    }),
  )
}

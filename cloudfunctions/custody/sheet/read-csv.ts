import { pipeline, Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { LONGEST_CELL, MOST_COLUMNS, type SheetRow, type SheetSource } from './sheet.types'
import { decodeFile, findEncoding } from './text-encoding'

const DELIMITERS = [',', '\t', ';', '，'] as const

/** The sign that stands most often in the first lines. */
async function findDelimiter(path: string, encoding: string): Promise<string> {
  for await (const text of decodeFile(path, encoding)) {
    const start = text.split('\n', 20).join('\n')
    const counts = DELIMITERS.map((sign) => start.split(sign).length - 1)
    return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
  }
  return ','
}

const isTexts = (record: unknown): record is string[] => Array.isArray(record)

/** The apostrophe that keeps a text from being a formula (our own error files have it) is not part of it. */
const shown = (cell: string): string =>
  cell
    .trim()
    .replace(/^'(?=[=+\-@])/, '')
    .slice(0, LONGEST_CELL)

async function* rowsOf(path: string, encoding: string, delimiter: string): AsyncGenerator<SheetRow> {
  // What people export is rarely strict: quotes in the middle, rows of different length.
  const parser = parse({ delimiter, relaxQuotes: true, relaxColumnCount: true, maxRecordSize: 1_000_000 })
  // An error of the file reaches whoever reads the parser.
  pipeline(Readable.from(decodeFile(path, encoding)), parser, () => undefined)
  let line = 0
  for await (const record of parser) {
    line += 1
    if (!isTexts(record)) continue
    const cells = record.slice(0, MOST_COLUMNS).map((cell) => shown(cell))
    if (cells.some((cell) => cell !== '')) yield { line, cells }
  }
}

/** A text table, whatever wrote it. @throws FileTrouble */
export async function openCsv(path: string): Promise<SheetSource> {
  const encoding = await findEncoding(path)
  const delimiter = await findDelimiter(path, encoding)
  return { format: 'csv', encoding, sheets: [], rows: () => rowsOf(path, encoding, delimiter) }
}

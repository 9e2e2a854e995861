import { dateText, numberText } from './cell-number'
import { columnOf } from './cell-place'
import { FileTrouble } from './file-trouble'
import { createFiller, findMerged } from './merged-cells'
import { LONGEST_CELL, MOST_COLUMNS, type SheetRow, type SheetSource } from './sheet.types'
import { readWorkbook, type Workbook } from './workbook'
import { parseXml, type XmlEvents } from './xml-events'
import { openZip, readEntry } from './zip-file'

interface OpenCell {
  column: number
  type: string
  style: number
  text: string
}

/** What a cell shows, as text. A formula's cell holds its last result; an error shows nothing. */
function shownText({ type, style, text }: OpenCell, { sharedTexts, isDateStyle, is1904 }: Workbook): string {
  if (type === 's') return sharedTexts[Number(text)] ?? ''
  if (type === 'b') return text === '1' ? '是' : '否'
  if (type === 'e') return ''
  if (type === 'd') return text.slice(0, 16).replace('T', ' ')
  if (type !== 'n' || text === '') return text
  return isDateStyle[style] === true ? dateText(Number(text), is1904) : numberText(text)
}

/** Turns the XML of a sheet into rows, which pile up in `ready` until they are taken. */
function createRowReader(book: Workbook, ready: SheetRow[]): XmlEvents {
  let row: SheetRow = { line: 0, cells: [] }
  let cell: OpenCell = { column: -1, type: 'n', style: 0, text: '' }
  let isValue = false
  return {
    open: (name, { r = '', t = 'n', s = '0' }) => {
      if (name === 'row') {
        row = { line: r === '' ? row.line + 1 : Number(r), cells: [] }
        cell.column = -1
      }
      if (name === 'c') {
        const letters = /^[A-Z]+/.exec(r)?.[0]
        cell = {
          column: letters === undefined ? cell.column + 1 : columnOf(letters),
          type: t,
          style: Number(s),
          text: '',
        }
      }
      // A formula itself (f) and how a text is read aloud (rPh) are not shown.
      isValue = name === 'v' || name === 't'
    },
    text: (piece) => {
      if (isValue) cell.text += piece
    },
    close: (name) => {
      isValue = false
      if (name === 'row') ready.push(row)
      if (name !== 'c' || cell.column >= MOST_COLUMNS) return
      while (row.cells.length <= cell.column) row.cells.push('')
      row.cells[cell.column] = shownText(cell, book).trim().slice(0, LONGEST_CELL)
    },
  }
}

async function* rowsOf(book: Workbook, path: string): AsyncGenerator<SheetRow> {
  const [searched, read] = [await readEntry(book.zip, path), await readEntry(book.zip, path)]
  if (searched === null || read === null) throw new FileTrouble('NOT_A_SHEET')
  const fill = createFiller(await findMerged(searched))
  const ready: SheetRow[] = []
  const parsing = parseXml(read, createRowReader(book, ready))
  while (!(await parsing.next()).done) {
    for (const row of ready.splice(0)) if (fill(row).cells.some((cell) => cell !== '')) yield row
  }
}

/** An Excel workbook, its visible sheet of this number (from 0). @throws FileTrouble */
export async function openXlsx(path: string, sheet = 0): Promise<SheetSource> {
  const book = await readWorkbook(await openZip(path))
  const chosen = book.sheets[sheet]
  if (chosen === undefined) throw new FileTrouble('NOT_A_SHEET')
  const sheets = book.sheets.map(({ name }) => name)
  return { format: 'xlsx', encoding: null, sheets, rows: () => rowsOf(book, chosen.path) }
}

import type { Readable } from 'node:stream'
import { columnOf } from './cell-place'
import { MOST_COLUMNS, type SheetRow } from './sheet.types'

interface MergedRange {
  top: number
  bottom: number
  left: number
  right: number
}

const RANGE = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g
/** A tag never is longer than this. */
const CARRY = 200
const MOST_RANGES = 50_000

/** Finds the merged ranges, which stand after the rows: the text is searched, not parsed, so it costs little. */
export async function findMerged(sheet: Readable): Promise<MergedRange[]> {
  const ranges: MergedRange[] = []
  let rest = ''
  for await (const chunk of sheet.setEncoding('latin1')) {
    const text = rest + String(chunk)
    let end = 0
    for (const match of text.matchAll(RANGE)) {
      const [whole, left = '', top, right = '', bottom] = match
      end = match.index + whole.length
      ranges.push({ top: Number(top), bottom: Number(bottom), left: columnOf(left), right: columnOf(right) })
    }
    rest = text.slice(Math.max(end, text.length - CARRY))
    if (ranges.length > MOST_RANGES) return []
  }
  return ranges.sort((one, other) => one.top - other.top)
}

function fill(cells: string[], { left, right }: MergedRange, value: string): void {
  for (let column = left; column <= Math.min(right, MOST_COLUMNS - 1); column += 1) {
    while (cells.length <= column) cells.push('')
    if (cells[column] === '') cells[column] = value
  }
}

/** Gives every cell of a merged range the range's value, row after row. */
export function createFiller(ranges: readonly MergedRange[]): (row: SheetRow) => SheetRow {
  let next = 0
  let open: { range: MergedRange; value: string }[] = []
  return (row) => {
    const { line, cells } = row
    for (let range = ranges[next]; range !== undefined && range.top <= line; range = ranges[(next += 1)])
      open.push({ range, value: range.top === line ? (cells[range.left] ?? '') : '' })
    if (open.length === 0) return row
    open = open.filter(({ range }) => range.bottom >= line)
    for (const { range, value } of open) if (value !== '') fill(cells, range, value)
    return row
  }
}

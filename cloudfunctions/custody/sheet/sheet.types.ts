/** One row as text: numbers, dates and formulas' results as a person would write them. */
export interface SheetRow {
  /** As the sheet counts it, from 1. */
  line: number
  cells: string[]
}

export interface SheetSource {
  format: 'xlsx' | 'csv'
  /** Of a CSV, or null. */
  encoding: string | null
  /** The sheets of a workbook, the one that is read first; empty for a CSV. */
  sheets: string[]
  /** Every row that is not empty, in order. Each call reads from the beginning. */
  rows(): AsyncGenerator<SheetRow>
}

/** Wider rows are cut: no list of customers has more columns. */
export const MOST_COLUMNS = 100
/** Longer cells are cut. */
export const LONGEST_CELL = 2000

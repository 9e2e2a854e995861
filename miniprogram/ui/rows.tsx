import type { ReactNode } from 'react'
import { useShownRows } from '@/platform/use-shown-rows'

/** Props of {@link Rows}. */
export interface RowsProps<Row extends { id: string }> {
  rows: readonly Row[]
  /** Draws one; it gives the row its key. */
  children: (row: Row) => ReactNode
}

/** The rows of a list, however long: WeChat gets them ten at a time, so that the first screen is light. */
export function Rows<Row extends { id: string }>({ rows, children }: RowsProps<Row>) {
  return rows.slice(0, useShownRows(rows.map(({ id }) => id))).map(children)
}

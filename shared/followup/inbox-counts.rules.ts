import type { InboxKind } from './inbox.types'

export interface KindCount {
  kind: InboxKind
  total: number
  late: number
}

/** The headline of the home screen (今天 12 件事，3 件逾期) and the figures of its chips. */
export const sumCounts = (
  rows: readonly KindCount[],
): { total: number; late: number; counts: Partial<Record<InboxKind, number>> } => ({
  total: rows.reduce((sum, row) => sum + row.total, 0),
  late: rows.reduce((sum, row) => sum + row.late, 0),
  counts: Object.fromEntries(rows.map((row) => [row.kind, row.total])),
})

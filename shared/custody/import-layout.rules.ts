import { isKnownTitle } from './import-mapping.rules'
import type { ImportColumn } from './import.types'

interface Row {
  line: number
  cells: readonly string[]
}

/** The headings stand among the first rows that are not empty, below titles and notes. */
export const TITLE_ROWS = 30
const SAMPLES = 3

const distinct = (cells: readonly string[]): string[] => [...new Set(cells.filter((cell) => cell !== ''))]

/** Headings are words, each once; a title merged over the whole width is one word many times. */
const scoreOf = (cells: readonly string[]): number => {
  const words = distinct(cells)
  const known = words.filter(isKnownTitle).length
  return known * 100 + words.filter((word) => !/^[\d.,:%¥/-]+$/.test(word) && word.length <= 20).length
}

/** Which row holds the headings: the one with the most known words, of equals the lowest of a block that follows each other. */
export function findHeaderLine(rows: readonly Row[]): number | null {
  let best: { line: number; score: number } | null = null
  for (const { line, cells } of rows.slice(0, TITLE_ROWS)) {
    const score = scoreOf(cells)
    const isBelow = best !== null && score === best.score && line === best.line + 1 && score >= 200
    if (best === null || score > best.score || isBelow) best = { line, score }
  }
  return best?.line ?? null
}

/** The columns with what stands in them first; a column without a heading is named by its place. */
export function columnsOf(header: readonly string[], rows: readonly Row[]): ImportColumn[] {
  const width = Math.max(header.length, ...rows.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, column) => ({
    title: (header[column] ?? '') || `第 ${column + 1} 列`,
    samples: distinct(rows.map(({ cells }) => cells[column] ?? '')).slice(0, SAMPLES),
  }))
}

const FOOTER = /^(?:合计|总计|小计|共计|制表|审核|填表|打印|备注[:：]|注[:：]|说明[:：]|第.{1,4}页|total)/i

/** Sums, signatures and notes below a list are no customers. */
export const isFooter = (cells: readonly string[]): boolean => {
  const words = distinct(cells)
  return FOOTER.test((words[0] ?? '').replace(/\s/g, '')) && words.length <= Math.max(3, cells.length / 2)
}

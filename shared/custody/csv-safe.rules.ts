/** What Excel takes for a formula at the beginning of a cell (OWASP, CSV injection, 2026-11). */
const FORMULA = /^[=+\-@\t\r]/

/** One cell of a CSV: a formula becomes plain text, quotes are doubled. */
const csvCell = (text: string): string => {
  const isFormula = FORMULA.test(text)
  const safe = isFormula ? `'${text}` : text
  return /[",\r\n]/.test(safe) || isFormula ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as Excel opens it in China: UTF-8 with its mark, lines ended the Windows way. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`

/** `2026-11` → 11月 */
export const sayMonth = (month: string): string => `${Number(month.slice(5))}月`

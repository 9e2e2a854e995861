const FEN = 100

/** `6800.5` → 680050 fen; null when it is no amount of at most two decimals. */
export function parseYuan(text: string): number | null {
  const plain = text.replace(/[,，\s¥]/g, '')
  if (plain === '') return 0
  return /^\d{1,9}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * FEN) : null
}

export const toYuan = (fen: number): string => String(fen / FEN)

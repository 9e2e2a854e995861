const troubles = ['OLD_EXCEL', 'NOT_A_SHEET', 'ZIP_BOMB', 'TOO_MANY_ROWS', 'NO_ROWS'] as const
/** Why a file cannot be read; each has its sentence in import.labels. */
type Trouble = (typeof troubles)[number]

/** The file itself is the matter: trying again changes nothing. */
export class FileTrouble extends Error {
  override readonly name = 'FileTrouble'
  constructor(code: Trouble) {
    super(code)
  }
}

/** Which trouble an error is; null for any other. By its name: the reader is a file of its own, whose class is another. */
export const troubleIn = (error: unknown): Trouble | null =>
  error instanceof Error && error.name === 'FileTrouble'
    ? (troubles.find((code) => code === error.message) ?? null)
    : null

/** Why a file cannot be read; each has its sentence in import.labels. */
export type Trouble = 'OLD_EXCEL' | 'NOT_A_SHEET' | 'ZIP_BOMB' | 'TOO_MANY_ROWS' | 'NO_ROWS'

/** The file itself is the matter: trying again changes nothing. */
export class FileTrouble extends Error {
  constructor(readonly code: Trouble) {
    super(code)
  }
}

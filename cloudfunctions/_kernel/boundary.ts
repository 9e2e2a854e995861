import type { BoundaryCode, FieldMessages } from '@shared/kernel/wire'

/** Stops a call at the boundary with one of the fixed codes; caught once, in `serve`. */
export class Boundary extends Error {
  constructor(
    readonly code: BoundaryCode,
    readonly extra: { fields?: FieldMessages; retryAfterMs?: number; message?: string } = {},
  ) {
    super(code)
  }
}

/** Missing and not yours look the same. */
export const notFound = (): Boundary => new Boundary('NOT_FOUND')

/** Bad input found after the schema, e.g. against a company's own form. @param fields field path → sentence */
export const invalidInput = (fields: FieldMessages): Boundary => new Boundary('INVALID_INPUT', { fields })

/** Returns the row or stops with NOT_FOUND: the last line of every `load*`. */
export function found<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw notFound()
  return row
}

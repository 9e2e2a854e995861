import * as z from 'zod'
import { query } from '../kernel/contract'
import { cursor, page } from '../kernel/fields'
import { importSteps } from './import.types'

const importEntry = z.object({
  id: z.string(),
  fileName: z.string(),
  step: z.enum(importSteps),
  /** How many rows of customers the file has; null before it is read. */
  rows: z.int().nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
})

export const importContract = {
  /** What was imported so far, newest first. */
  listImports: query.input(z.object({ cursor: cursor() })).output(page(importEntry)),
}

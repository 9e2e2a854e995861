import * as z from 'zod'
import { command, query } from '../kernel/contract'
import { cursor, id, idOut, page } from '../kernel/fields'
import { importSteps, importTargets, importVerdicts } from './import.types'

const importEntry = z.object({
  id: z.string(),
  fileName: z.string(),
  step: z.enum(importSteps),
  /** How many rows of customers the file has; null before it is read. */
  rows: z.int().nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
})

const choices = z.object({
  /** What becomes of rows that may be somebody we have: left for a person to look at, or made all the same. */
  likely: z.enum(['skip', 'new']),
  /** Who owns what names nobody; null for the pool (公海). */
  ownerId: id<'Staff'>().nullable(),
})

const importState = importEntry.extend({
  /** Why the file cannot be read, in a sentence. */
  trouble: z.string().nullable(),
  encoding: z.string().nullable(),
  sheet: z.string().nullable(),
  headerLine: z.int().nullable(),
  columns: z.array(z.object({ title: z.string(), samples: z.array(z.string()) })),
  mapping: z.array(z.enum(importTargets).nullable()),
  choices: z.object({ likely: z.enum(['skip', 'new']), ownerId: idOut<'Staff'>().nullable() }),
  counts: z.object({ new: z.int(), merged: z.int(), likely: z.int(), rejected: z.int() }),
  /** Rows already committed: customers made, customers added to. */
  made: z.int(),
  supplemented: z.int(),
  /** Rows that are still to be committed. */
  left: z.int(),
  /** What the undo could not take back. */
  kept: z.int(),
  /** How far the work of this step is; null when none runs. */
  work: z.object({ done: z.int(), total: z.int().nullable() }).nullable(),
  committedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
})

const importRow = z.object({
  line: z.int(),
  cells: z.array(z.string()),
  verdict: z.enum(importVerdicts),
  /** Why, in a sentence. */
  reason: z.string(),
  customerId: idOut<'Customer'>().nullable(),
  /** What the undo left, in a sentence. */
  kept: z.string().nullable(),
})

const one = z.object({ importId: z.string().regex(/^[0-9a-z]{4,32}$/, '编号不正确') })
const answer = z.object({ importId: z.string() })

export const importContract = {
  /** What was imported so far, newest first. */
  listImports: query.input(z.object({ cursor: cursor() })).output(page(importEntry)),
  /** Begins with an uploaded file (`file.openUpload` of kind `sheet`, then `file.confirm`): reads it and guesses its columns. */
  openImport: command.input(z.object({ fileId: id<'File'>() })).output(answer),
  readImport: query.input(one).output(importState),
  /** Dry run: a verdict for every row by this mapping; nothing is made. May be repeated with another mapping. */
  checkImport: command
    .input(one.extend({ mapping: z.array(z.enum(importTargets).nullable()).max(100, '列太多了'), choices }))
    .errors({ IMPORT_STEP: {}, IMPORT_NO_NAME: {} })
    .output(answer),
  /** Rows with their verdicts in the order of the file. */
  listImportRows: query
    .input(
      one.extend({
        verdict: z.enum(importVerdicts).nullable().default(null),
        keptOnly: z.boolean().default(false),
        cursor: cursor(),
      }),
    )
    .output(page(importRow)),
  /** Makes the customers; goes on where it was stopped. */
  commitImport: command.input(one).errors({ IMPORT_STEP: {}, IMPORT_BUSY: {} }).output(answer),
  /** Stops after the slice that runs now; what is done stays, and can be gone on with or undone. */
  stopImport: command.input(one).errors({ IMPORT_STEP: {} }).output(answer),
  /** Takes the whole import back, except what others have worked on since. */
  undoImport: command.input(one).errors({ IMPORT_STEP: {}, IMPORT_BUSY: {} }).output(answer),
  /** The rows that were not imported, with the reason, as a file that Excel opens; fetched by `file.link`. */
  writeErrors: command
    .input(one)
    .errors({ IMPORT_NO_ERRORS: {} })
    .output(z.object({ fileId: idOut<'File'>(), rows: z.int() })),
}

import { checkNext } from './import-check'
import { commitNext } from './import-commit'
import {
  checkImport,
  commitImport,
  listImportRows,
  openImport,
  readImport,
  stopImport,
  undoImport,
} from './import-desk'
import { writeErrors } from './import-errors'
import { readNext } from './import-read'
import { undoNext } from './import-undo'
import { listImports } from './list-imports'

/** What one may do with files of customers. */
export const importOperations = {
  listImports,
  openImport,
  readImport,
  checkImport,
  listImportRows,
  commitImport,
  stopImport,
  undoImport,
  writeErrors,
}

export const importEvents = {
  'custody.read': readNext,
  'custody.check': checkNext,
  'custody.commit': commitNext,
  'custody.undo': undoNext,
}

import { listImports } from './list-imports'

/** What one may do with files of customers. */
export const importOperations = { listImports }

import { importContract } from '@shared/custody/import.contract'
import { mayImport } from '@shared/custody/import.policy'
import { accept } from '@shared/kernel/decision'
import { cutPage, readInstantCursor } from '@shared/kernel/page-cursor'
import { implement } from '../_kernel/implement'
import { listImportEntries } from './import.repository'

const PAGE = 20

/** Files hold numbers and names of the whole company: everybody sees those of their own people only. */
export const listImports = implement(importContract.listImports, mayImport, async ({ input, actor, tx }) => {
  const from = readInstantCursor(input.cursor)
  const rows = await listImportEntries(tx, actor.tenantId, { by: actor.scope, from, limit: PAGE + 1 })
  return accept(cutPage(rows, PAGE, ({ createdAt, id }) => ({ key: createdAt, id })))
})

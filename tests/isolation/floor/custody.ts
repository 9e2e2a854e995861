import * as imports from '../../../cloudfunctions/custody/import.repository'
import type { Attempt, AttemptsOf } from './foreign'

const importing: AttemptsOf<typeof imports> = {
  listImportRows: (at, { staffId }) =>
    imports.listImportRows(at.tx, at.tenantId, { by: [staffId], from: null, limit: 5 }),
}

export const custodyAttempts: Record<string, Record<string, Attempt>> = {
  'custody/import': importing,
}

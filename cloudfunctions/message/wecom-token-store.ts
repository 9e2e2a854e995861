import type { TenantId } from '@shared/kernel/ids'
import type { Engine } from '../_kernel/engine'
import type { TokenStore } from '../_kernel/platform-token-store'
import { seal, unseal } from '../_kernel/seal'
import { withTenant } from '../_kernel/transaction'
import { claimWecomToken, findWecomToken, saveWecomToken } from './wecom-token.repository'

interface Parts {
  engine: Engine
  tenantId: TenantId
  secretKey: Buffer
}

/** After a change of the deployment's key the old token is one nobody has: a new one is fetched over it. */
function unsealOrNone(secretKey: Buffer, cipher: string): string | undefined {
  try {
    return unseal(secretKey, cipher)
  } catch {
    return undefined
  }
}

/** A company's WeCom access tokens in the database, encrypted: every process of the deployment shares one. */
export function createWecomTokenStore({ engine, tenantId, secretKey }: Parts): TokenStore {
  return {
    async read(key) {
      const row = await withTenant(engine, tenantId, (tx) => findWecomToken(tx, tenantId, key))
      const token = row === null ? undefined : unsealOrNone(secretKey, row.tokenCipher)
      return row === null || token === undefined ? undefined : { token, expiresAt: row.expiresAt }
    },
    write: (key, token, expiresAt) =>
      withTenant(engine, tenantId, (tx) =>
        saveWecomToken(tx, tenantId, key, { tokenCipher: seal(secretKey, token), expiresAt }),
      ),
    claim: (key, now, until) =>
      withTenant(engine, tenantId, (tx) => claimWecomToken(tx, tenantId, key, { now, until })),
  }
}

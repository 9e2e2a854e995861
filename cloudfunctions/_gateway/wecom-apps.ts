import type { TenantId } from '@shared/kernel/ids'
import type { Clock } from '../_kernel/clock'
import type { Engine } from '../_kernel/engine'
import { unseal } from '../_kernel/seal'
import { withTenant } from '../_kernel/transaction'
import { createWecomClient, type WecomClient } from '../message/wecom-client'
import { findWecomApp, type WecomAppRow } from '../message/wecom-app.repository'
import { createWecomTokenStore } from '../message/wecom-token-store'
import { createWecomLoginClient, type WecomLoginClient } from '../session/wecom-login-client'

interface Binding {
  row: WecomAppRow
  client: WecomClient
  login: WecomLoginClient
}

interface Parts {
  engine: Engine
  clock: Clock
  secretKey: Buffer
  baseUrl: string
}

/** An outbox slice lasts 20 s; what is still busy after these waits is tried again by the ledger. */
const BUSY_WAITS_MS = [1000, 2000, 4000]

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Each company's own WeCom app, opened when first needed and again when its binding changed. */
export function openWecomApps({
  engine,
  clock,
  secretKey,
  baseUrl,
}: Parts): (tenantId: TenantId) => Promise<Binding | null> {
  const bindings = new Map<TenantId, Binding>()
  return async (tenantId) => {
    const row = await withTenant(engine, tenantId, (tx) => findWecomApp(tx, tenantId))
    if (row === null) return null
    const known = bindings.get(tenantId)
    if (known?.row.secretCipher === row.secretCipher && known.row.agentId === row.agentId) return known
    const { corpId, agentId } = row
    const secret = unseal(secretKey, row.secretCipher)
    const tokens = createWecomTokenStore({ engine, tenantId, secretKey })
    const common = { baseUrl, corpId, secret, tokens, now: () => clock.now(), sleep, random: Math.random }
    const binding = {
      row,
      client: createWecomClient({ ...common, agentId, busyWaitsMs: BUSY_WAITS_MS }),
      login: createWecomLoginClient(common),
    }
    bindings.set(tenantId, binding)
    return binding
  }
}

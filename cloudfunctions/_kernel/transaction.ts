import {
  DefaultQueryExecutor,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  Transaction,
  type Dialect,
  type Driver,
} from 'kysely'
import { ID_GRAMMAR, type TenantId } from '@shared/kernel/ids'
import type { Database } from './tables.generated'
import type { Connection, Engine } from './engine'

/** An open transaction that sees one company. Repositories accept nothing else. */
export type Tx = Transaction<Database>

const adapter = new PostgresAdapter()
const compiler = new PostgresQueryCompiler()
const refuse = (): never => {
  throw new Error('transactions are opened by the kernel only')
}
const driver: Driver = {
  init: async () => undefined,
  acquireConnection: async () => refuse(),
  beginTransaction: async () => refuse(),
  commitTransaction: async () => refuse(),
  rollbackTransaction: async () => refuse(),
  releaseConnection: async () => undefined,
  destroy: async () => undefined,
}
const dialect: Dialect = {
  createDriver: () => driver,
  createQueryCompiler: () => compiler,
  createAdapter: () => adapter,
  createIntrospector: (db) => new PostgresIntrospector(db),
}

const transactionOn = (connection: Connection): Tx =>
  new Transaction<Database>({
    config: { dialect },
    driver,
    dialect,
    // Not Kysely's own provider: it would make statements that may share a round trip wait for each other.
    executor: new DefaultQueryExecutor(compiler, adapter, { provideConnection: (consumer) => consumer(connection) }),
  })

/** The one statement that begins, drops to the app's role, and names the company whose rows exist. */
function openingFor(tenantId: TenantId): string {
  // The id becomes part of SQL text: the grammar is the only thing between it and injection.
  if (!ID_GRAMMAR.test(tenantId)) throw new Error('not a tenant id')
  return `begin; set local role guike_app; set local app.tenant = '${tenantId}'`
}

/** Runs `work` in one transaction scoped to one company; row-level security hides every other company. */
export const withTenant = <T>(
  engine: Engine,
  tenantId: TenantId,
  work: (tx: Tx, connection: Connection) => Promise<T>,
): Promise<T> => engine.transaction(openingFor(tenantId), (connection) => work(transactionOn(connection), connection))

/** Before a company is known: only the definer functions answer (`find_door`, `claim_outbox` …); every table looks empty. */
export const withoutTenant = <T>(engine: Engine, work: (tx: Tx) => Promise<T>): Promise<T> =>
  engine.transaction('begin; set local role guike_app', (connection) => work(transactionOn(connection)))

/** As the database's owner, beyond row-level security: migrations, start-up and the demo's builder only. */
export const ownerTransaction = <T>(engine: Engine, work: (tx: Tx) => Promise<T>): Promise<T> =>
  engine.transaction('begin', (connection) => work(transactionOn(connection)))

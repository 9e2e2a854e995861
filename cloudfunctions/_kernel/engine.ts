import type { DatabaseConnection } from 'kysely'

/** One open database transaction, counting the statements it was asked to run. */
export interface Connection extends DatabaseConnection {
  statements: number
  /**
   * A write already asked for whose answer nobody needs: it travels with the commit instead of waiting for its own round trip,
   * so locks are held shorter. The commit answers for it. Only for writes that fail in the database alone: what a caller
   * checks afterwards would be too late to stop the commit.
   */
  untilCommit(write: Promise<unknown>): void
}

/** A PostgreSQL that can run a transaction: the server over the wire, or the embedded one. */
export interface Engine {
  readonly kind: 'postgres' | 'embedded'
  /**
   * Runs `work` between `opening` (one round trip that begins and sets what the transaction may see) and commit;
   * a thrown error rolls back.
   */
  transaction<T>(opening: string, work: (connection: Connection) => Promise<T>): Promise<T>
  /** Runs a script of statements outside a transaction (migrations only). */
  script(sql: string): Promise<void>
  close(): Promise<void>
}

const TIMESTAMPTZ = 1184
const DATE = 1082
const INT8 = 20

/** How both engines turn column text into values: moments are ISO texts, whole numbers are numbers, days stay text. */
export const columnParsers: Record<number, (text: string) => unknown> = {
  [TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
  [DATE]: (text) => text,
  [INT8]: Number,
}

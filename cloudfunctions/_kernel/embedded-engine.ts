import type { CompiledQuery, QueryResult } from 'kysely'
import type { Engine } from './engine'
import { OpenConnection } from './open-connection'

/** What the embedded database can do, in this thread or behind a worker. */
export interface EmbeddedPort {
  query(sql: string, parameters: readonly unknown[]): Promise<{ rows: unknown[]; affectedRows?: number }>
  exec(sql: string): Promise<unknown>
  close(): Promise<void>
}

class EmbeddedConnection extends OpenConnection {
  constructor(private readonly port: EmbeddedPort) {
    super()
  }

  protected async send<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const result = await this.port.query(query.sql, query.parameters)
    return { rows: result.rows as R[], numAffectedRows: BigInt(result.affectedRows ?? 0) }
  }
}

/** The embedded PostgreSQL is one connection: transactions take turns. Never open one inside another: it would wait for itself. */
export function engineOn(port: EmbeddedPort): Engine {
  let tail: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = tail.then(work, work)
    tail = turn.catch(() => undefined)
    return turn
  }
  return {
    kind: 'embedded',
    transaction: (opening, work) =>
      inTurn(async () => {
        const connection = new EmbeddedConnection(port)
        try {
          await port.exec(opening)
          const result = await work(connection)
          connection.end()
          await connection.settled()
          await port.exec('commit')
          return result
        } catch (error) {
          connection.end()
          await port.exec('rollback').catch(() => undefined)
          throw error
        }
      }),
    script: (sql) =>
      inTurn(async () => {
        await port.exec(sql)
      }),
    close: () => inTurn(() => port.close()),
  }
}

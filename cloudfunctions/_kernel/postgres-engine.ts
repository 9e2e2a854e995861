import type { CompiledQuery, QueryResult } from 'kysely'
import pg from 'pg'
import { columnParsers, type Engine } from './engine'
import { OpenConnection } from './open-connection'

/** Statements differ by their text alone; lists of changing length would make ever more, so only so many get a name. */
const MOST_PREPARED = 1_000
const preparedNames = new Map<string, string>()

/** A statement's name: the server parses it once per connection and only plans it afterwards. */
function preparedName(text: string): string | undefined {
  const known = preparedNames.get(text)
  if (known !== undefined || preparedNames.size >= MOST_PREPARED) return known
  const name = `g${preparedNames.size}`
  preparedNames.set(text, name)
  return name
}

/** What is said within one turn of the event loop leaves in one packet: sending costs more CPU than most of our statements' own work. */
function sendTogether({ connection: { stream } }: pg.PoolClient): void {
  stream.cork()
  process.nextTick(() => stream.uncork())
}

class PostgresConnection extends OpenConnection {
  constructor(private readonly client: pg.PoolClient) {
    super()
  }

  protected async send<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    sendTogether(this.client)
    const name = preparedName(query.sql)
    const result = await this.client.query<R & pg.QueryResultRow>({
      text: query.sql,
      values: [...query.parameters],
      ...(name ? { name } : {}),
    })
    return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) }
  }
}

type TypeParser = (text: string) => unknown
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): TypeParser => {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- pg types its own parsers as any
    const usual: TypeParser = pg.types.getTypeParser(oid, format ?? 'text')
    return columnParsers[oid] ?? usual
  },
}

/** PostgreSQL over the wire. @param url `postgres://…`; @param size connections kept open at most */
export function openPostgres(url: string, size: number): Engine {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types,
    connectionTimeoutMillis: 5_000,
    // Planned with its values each time: a scope of one and a whole company want different plans.
    options: '-c plan_cache_mode=force_custom_plan',
    keepAlive: true,
    // Statements that do not wait for each other share a round trip.
    pipeline: true,
  })
  // An idle connection that breaks (server restart) must not kill the process; the pool makes a new one.
  pool.on('error', () => undefined)
  return {
    kind: 'postgres',
    async transaction(opening, work) {
      const client = await pool.connect()
      const connection = new PostgresConnection(client)
      let broken = true
      try {
        // Not awaited: the first statement travels in the same packet. Once begun, nothing runs after a failure.
        sendTogether(client)
        const begun = client.query(opening)
        begun.catch(() => undefined)
        const result = await work(connection)
        connection.end()
        // Whatever failed before it turns the commit into a rollback.
        await Promise.all([begun, connection.settled(), client.query('commit')])
        broken = false
        return result
      } catch (error) {
        connection.end()
        broken = await client.query('rollback').then(
          () => false,
          () => true,
        )
        throw error
      } finally {
        client.release(broken)
      }
    },
    async script(sql) {
      await pool.query(sql)
    },
    close: () => pool.end(),
  }
}

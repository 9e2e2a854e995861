import type { CompiledQuery, QueryResult } from 'kysely'
import type { Connection } from './engine'

/** What both engines' connections have in common: they count, and end with their transaction. */
export abstract class OpenConnection implements Connection {
  statements = 0
  private isOver = false
  private readonly unwaited: Promise<unknown>[] = []

  protected abstract send<R>(query: CompiledQuery): Promise<QueryResult<R>>

  /** After its transaction a connection runs nothing more: outside one it would be the database's owner. */
  end(): void {
    this.isOver = true
  }

  untilCommit(write: Promise<unknown>): void {
    // Its failure is told by `settled`, or by whatever failed before.
    write.catch(() => undefined)
    this.unwaited.push(write)
  }

  /** @throws the first failure among the writes nobody waited for */
  async settled(): Promise<void> {
    await Promise.all(this.unwaited)
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.isOver) throw new Error('the transaction is over')
    this.statements += 1
    return this.send<R>(query)
  }

  // eslint-disable-next-line require-yield -- the interface demands a stream; lists page by cursor instead
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('rows are paged, not streamed')
  }
}

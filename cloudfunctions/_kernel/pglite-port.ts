import type { PGlite } from '@electric-sql/pglite'
import { columnParsers } from './engine'
import type { EmbeddedPort } from './embedded-engine'

/** PGlite in this thread. @param dataDir a folder, or nothing for memory; @param loadDataDir a dump to start from (tests) */
export async function openPglite(
  dataDir?: string,
  loadDataDir?: Blob,
): Promise<EmbeddedPort & { readonly db: PGlite }> {
  const { PGlite: Pglite } = await import('@electric-sql/pglite')
  const db = await Pglite.create({
    ...(dataDir ? { dataDir } : {}),
    ...(loadDataDir ? { loadDataDir } : {}),
    parsers: columnParsers,
  })
  return {
    db,
    query: (sql, parameters) => db.query(sql, [...parameters]),
    exec: (sql) => db.exec(sql),
    close: () => db.close(),
  }
}

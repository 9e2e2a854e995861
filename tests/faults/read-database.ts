import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'

type Rows = Record<string, unknown>[]

/** Reads what a stopped server has kept: its PostgreSQL, or else its embedded folder. */
export async function readDatabase(kept: { url?: string; folder: string }, sql: string): Promise<Rows> {
  if (kept.url !== undefined) {
    const client = new pg.Client({ connectionString: kept.url })
    await client.connect()
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows
    } finally {
      await client.end()
    }
  }
  const db = await PGlite.create(kept.folder)
  try {
    return (await db.query<Record<string, unknown>>(sql)).rows
  } finally {
    await db.close()
  }
}

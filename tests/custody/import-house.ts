import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { ImportMapping } from '@shared/custody/import.types'
import type { Outputs } from '@shared/contract'
import { words } from '../../cloudfunctions/_gateway/words'
import { ownerTransaction } from '../../cloudfunctions/_kernel/transaction'
import { openFolderStore, type FolderStore } from '../../cloudfunctions/file/folder-store'
import type { EngineKind } from '../support/test-engines'
import { ok, openTestHouse, type TestHouse } from '../support/test-house'

export interface ImportHouse extends TestHouse {
  store: FolderStore
}

export async function openImportHouse(kind: EngineKind): Promise<ImportHouse> {
  const store = openFolderStore(mkdtempSync(join(tmpdir(), 'guike-import-')), Buffer.alloc(32, 7))
  const t = await openTestHouse(kind, words, { files: store, maySeeAttached: async () => false })
  return { ...t, store }
}

/** Uploads a table as a phone would. */
async function upload(t: ImportHouse, session: string, name: string, bytes: Buffer): Promise<string> {
  const wanted = { name, kind: 'sheet' as const, sizeBytes: bytes.length }
  const { fileId } = ok(await t.call(session, ['file', 'openUpload'], wanted))
  const keys = await ownerTransaction(t.house.engine, async (tx) =>
    sql<{ store_key: string }>`select store_key from file where id = ${fileId}`.execute(tx),
  )
  await t.store.put(keys.rows[0]?.store_key ?? '', bytes)
  ok(await t.call(session, ['file', 'confirm'], { fileId }))
  return fileId
}

type State = Outputs['custody']['readImport']

export const readState = async (t: TestHouse, session: string, importId: string): Promise<State> =>
  ok(await t.call(session, ['custody', 'readImport'], { importId }))

/** Uploads and reads a table. @returns the import, waiting for its columns to be looked at */
export async function open(t: ImportHouse, session: string, name: string, bytes: Buffer): Promise<State> {
  const fileId = await upload(t, session, name, bytes)
  const { importId } = ok(await t.call(session, ['custody', 'openImport'], { fileId }))
  await t.drain()
  return readState(t, session, importId)
}

interface Wanted {
  mapping?: ImportMapping
  likely?: 'skip' | 'new'
  ownerId?: string | null
}

/** Judges every row. */
export async function check(t: TestHouse, session: string, entry: State, wanted: Wanted = {}): Promise<State> {
  const { mapping = entry.mapping, likely = 'skip', ownerId = null } = wanted
  ok(await t.call(session, ['custody', 'checkImport'], { importId: entry.id, mapping, choices: { likely, ownerId } }))
  await t.drain()
  return readState(t, session, entry.id)
}

export async function commit(t: TestHouse, session: string, importId: string): Promise<State> {
  ok(await t.call(session, ['custody', 'commitImport'], { importId }))
  await t.drain()
  return readState(t, session, importId)
}

export async function undo(t: TestHouse, session: string, importId: string): Promise<State> {
  ok(await t.call(session, ['custody', 'undoImport'], { importId }))
  await t.drain()
  return readState(t, session, importId)
}

export const rowsOf = async (t: TestHouse, session: string, importId: string) =>
  ok(await t.call(session, ['custody', 'listImportRows'], { importId })).items

/** A CSV as Excel writes it in China, in UTF-8. */
export const csv = (rows: readonly (readonly string[])[]): Buffer =>
  Buffer.from(rows.map((row) => row.join(',')).join('\n'))

const OWN_TABLES = [
  'customer_import',
  'customer_import_row',
  'customer_import_pair',
  'file',
  'job',
  'outbox',
  'audit_log',
  'replay',
  'tag',
]

/** Everything a company has besides what importing itself keeps, as one text: to compare before and after. */
export const snapshot = (t: TestHouse, tenantId: string): Promise<string> =>
  ownerTransaction(t.house.engine, async (tx) => {
    const tables = await sql<{ name: string }>`
      select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and c.relrowsecurity and c.relname <> all(${OWN_TABLES}::text[]) order by 1`.execute(tx)
    const parts: string[] = []
    for (const { name } of tables.rows) {
      const rows = await sql<{ text: string }>`
        select (to_jsonb(x) - 'version' - 'updated_at')::text as text from ${sql.table(name)} x
        where tenant_id = ${tenantId} order by 1`.execute(tx)
      parts.push(`${name}\n${rows.rows.map(({ text }) => text).join('\n')}`)
    }
    return parts.join('\n')
  })

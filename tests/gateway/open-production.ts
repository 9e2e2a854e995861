import { readConfig } from '../../cloudfunctions/_gateway/config'
import { startHouse, type Running } from '../../cloudfunctions/_gateway/start-house'
import { openTestEngine } from '../support/test-engines'
import { addTestCompany, type TestCompany } from '../support/test-people'

export const SQL_FOLDER = 'cloudfunctions/migrate/sql'

export interface Production {
  running: Running
  base: string
  url: string
  company: TestCompany
}

/** The whole server in production mode, on a PostgreSQL database where a real company lives. */
export async function openProduction(env: Record<string, string> = {}): Promise<Production> {
  const engine = await openTestEngine('postgres', 2)
  const company = await addTestCompany(engine, 'p', 'production')
  await engine.close()
  const url = engine.url ?? ''
  const settings = { PORT: '0', DATABASE_URL: url, GUIKE_SECRET: 'sixteen-characters-or-more', GUIKE_POOL: '3' }
  const running = await startHouse(readConfig({ ...settings, ...env }), SQL_FOLDER, () => undefined)
  return { running, base: `http://127.0.0.1:${running.port}`, url, company }
}

import { readStored, store } from '@/platform/storage'

/** A company this phone has been in. */
export interface Visited {
  code: string
  name: string
}

const KEY = 'companies'
const MOST = 20

const isVisited = (one: unknown): one is Visited =>
  typeof one === 'object' && one !== null && 'code' in one && 'name' in one && typeof one.code === 'string'

/** Companies this phone has been in, the latest first: one person may be a customer of several. */
export function visitedCompanies(): Visited[] {
  const kept = readStored(KEY)
  return Array.isArray(kept) ? kept.filter(isVisited) : []
}

export function rememberCompany(company: Visited): void {
  store(KEY, [company, ...visitedCompanies().filter(({ code }) => code !== company.code)].slice(0, MOST))
}

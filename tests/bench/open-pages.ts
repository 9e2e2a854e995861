import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'
import type { ServerProcess } from '../faults/server-process'
import type { TicketCompany } from './fill-tickets'
import { callOver } from './timing'

const PAGES = 200
/** How often an open page looks (product §7.4: a change within 3 s). */
const EVERY_MS = 2_500
const TICK_MS = 10

const statOf = (pid: string): string[] => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  } catch {
    // It ended while it was looked at.
    return []
  }
}

const ticksOf = (stat: readonly string[], fields: readonly number[]): number =>
  fields.reduce((sum, field) => sum + Number(stat[field]), 0)
const [PARENT, OWN, OF_ENDED_CHILDREN] = [1, [11, 12], [13, 14]]

/** CPU milliseconds of the PostgreSQL behind a connection so far: of all its processes, also those that have ended. */
async function postgresCpuMs(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const postmaster = statOf(String(rows[0]?.pid))[PARENT] ?? ''
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const children = all.map(statOf).filter((stat) => stat[PARENT] === postmaster)
  const ticks = children.reduce((sum, stat) => sum + ticksOf(stat, OWN), 0)
  return (ticks + ticksOf(statOf(postmaster), [...OWN, ...OF_ENDED_CHILDREN])) * TICK_MS
}

export interface PagesCost {
  /** Shares of one core. */
  serverShare: number
  postgresShare: number
  calls: number
}

/** So many customers look at their tickets, each page on its own beat, nothing changing. @param forMs how long they look */
export async function keepPagesOpen(
  { server, client }: { server: ServerProcess; client: pg.Client },
  company: TicketCompany,
  forMs: number,
): Promise<PagesCost> {
  const [began, serverBefore, postgresBefore] = [Date.now(), server.cpuMs(), await postgresCpuMs(client)]
  const until = began + forMs
  let calls = 0
  const page = async (nth: number): Promise<void> => {
    const { session, ticketId } = company.members[nth % company.members.length] ?? { session: '', ticketId: '' }
    await new Promise((resolve) => setTimeout(resolve, (EVERY_MS / PAGES) * nth))
    while (Date.now() < until) {
      const next = Date.now() + EVERY_MS
      await callOver(server.base, { procedure: 'ticket.poll', session, input: { ticketId, revision: 1 } })
      calls += 1
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, next - Date.now())))
    }
  }
  await Promise.all(Array.from({ length: PAGES }, (_, nth) => page(nth)))
  const wallMs = Date.now() - began
  return {
    serverShare: (server.cpuMs() - serverBefore) / wallMs,
    postgresShare: ((await postgresCpuMs(client)) - postgresBefore) / wallMs,
    calls,
  }
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { compileCalendar } from '@shared/calendar/working-calendar.rules'
import { MINUTE_MS, msBetween, type Instant } from '@shared/kernel/instant'
import { composeId, type TenantId, type TicketId } from '@shared/kernel/ids'
import { defaultSettings } from '@shared/tenant/tenant.types'
import type { Moment } from '@shared/ticket/promise.rules'
import { decideConfirm, decideReopen, decideReply, decideSubmit } from '@shared/ticket/ticket-state.rules'
import type { Standing } from '@shared/ticket/ticket.types'
import { threadWords } from '@shared/ticket/ticket-words.labels'
import { Aftermath } from '../../cloudfunctions/_kernel/aftermath'
import type { At } from '../../cloudfunctions/_kernel/at'
import type { Engine } from '../../cloudfunctions/_kernel/engine'
import { ownerTransaction, withTenant, type Tx } from '../../cloudfunctions/_kernel/transaction'
import { insertTicket, saveTicket, type EntryDraft } from '../../cloudfunctions/ticket/keep.repository'
import { lockTicket } from '../../cloudfunctions/ticket/ticket.repository'
import { openTestEngine } from '../support/test-engines'
import { addTestCompany, type TestCompany } from '../support/test-people'

interface Measurement {
  name: string
  passed: boolean
  figures: string
}

interface LogEvent {
  activity: string
  at: Instant
}

const FILE = 'helpdesk_events_even.csv'

/** The events of each case, in their order. */
async function readCases(dataFolder: string): Promise<Map<string, LogEvent[]>> {
  const lines = (await readFile(join(dataFolder, FILE), 'utf8')).trim().split(/\r?\n/).slice(1)
  const cases = new Map<string, LogEvent[]>()
  for (const line of lines) {
    const [caseId = '', activity = '', , timestamp = ''] = line.split(',')
    const event = { activity, at: new Date(timestamp.replace(' ', 'T')).toISOString() }
    cases.set(caseId, [...(cases.get(caseId) ?? []), event])
  }
  return cases
}

interface Figures {
  cases: number
  /** Minutes from the first event. */
  firstTakes: number[]
  resolves: number[]
  reworked: number
}

const TAKE = 'Take in charge ticket'
const WAIT = 'Wait'
const RESOLVE = 'Resolve ticket'
const minutesFrom = (start: Instant, at: Instant): number => msBetween(start, at) / MINUTE_MS

/** Counted from the file alone: no rule, no database. */
function countFile(cases: Map<string, LogEvent[]>): Figures {
  const figures: Figures = { cases: cases.size, firstTakes: [], resolves: [], reworked: 0 }
  for (const events of cases.values()) {
    const start = events[0]?.at ?? ''
    const take = events.find(({ activity }) => activity === TAKE)
    if (take) figures.firstTakes.push(minutesFrom(start, take.at))
    // A resolution that was followed by work is none.
    const work = events.filter(({ activity }) => [TAKE, WAIT, RESOLVE].includes(activity))
    const last = work.at(-1)
    if (last?.activity === RESOLVE) figures.resolves.push(minutesFrom(start, last.at))
    const first = work.findIndex(({ activity }) => activity === RESOLVE)
    if (first >= 0 && work.length > first + 1) figures.reworked += 1
  }
  return figures
}

/** Works around the clock, never closes by itself, reopens without limit. */
function policyAt(now: Instant): Moment {
  const day = [{ fromMinute: 0, toMinute: 1440 }]
  const calendar = compileCalendar({ utcOffsetMinutes: 0, week: Array(7).fill(day), days: [], knownYears: [] })
  if (!calendar.ok) throw new Error('around the clock is working time')
  return { calendar: calendar.value, service: { ...defaultSettings.service, reopenWithinDays: null }, now }
}

const entry = (at: At, kind: 'state' | 'note' | 'words', words: string): EntryDraft => ({
  id: at.newId(),
  kind,
  isInternal: kind === 'note',
  author: 'system',
  staffId: null,
  authorName: '',
  words,
  fileIds: [],
})

/** What one event of the log does to a ticket, by the product's rules; null for events that are only noted. */
function decide(ticket: Standing, { activity, at }: LogEvent, by: TestCompany['agent']): Standing | null {
  const then = { [TAKE]: 'in_progress', [WAIT]: 'waiting', [RESOLVE]: 'resolved' } as const
  const moment = policyAt(at)
  if (activity === 'Closed') {
    const closed = decideConfirm(ticket, at)
    return closed.ok ? closed.value : null
  }
  const next = activity === TAKE || activity === WAIT || activity === RESOLVE ? then[activity] : null
  if (next === null) return null
  // Work under a resolved or closed ticket: somebody opened it again.
  const isOver = ticket.state === 'closed' || ticket.state === 'resolved'
  const reopened = isOver ? decideReopen(ticket, moment) : null
  const replied = decideReply(reopened?.ok ? reopened.value : ticket, { by: by.id, then: next }, moment)
  if (!replied.ok) throw new Error(replied.code)
  return replied.value
}

const said = {
  in_progress: threadWords.started(''),
  waiting: threadWords.waiting,
  resolved: threadWords.resolved,
} as const

let made = 0
const newIdAt =
  (now: Instant): At['newId'] =>
  () => {
    made += 1
    return composeId(
      now,
      Array.from({ length: 11 }, (_, i) => Math.floor(made / 32 ** (10 - i)) % 32),
    )
  }

const atMoment = (tx: Tx, tenantId: TenantId, now: Instant): At => {
  const newId = newIdAt(now)
  return { tx, tenantId, now, newId, after: new Aftermath(null, now, newId) }
}

async function open(at: At, number: string): Promise<TicketId> {
  const id = at.newId<'Ticket'>()
  const standing = decideSubmit(policyAt(at.now), { kind: 'other', priority: 'normal', agentId: null })
  const asker = { memberId: null, customerId: null, contactName: '', phone: null, orderId: null }
  await insertTicket(at, { id, number, standing, ...asker, words: number, entries: [entry(at, 'words', number)] })
  return id
}

async function feedCase(tx: Tx, company: TestCompany, { caseId, events }: { caseId: string; events: LogEvent[] }) {
  const { tenantId, agent } = company
  const [first] = events
  if (first === undefined) return
  const ticketId = await open(atMoment(tx, tenantId, first.at), caseId)
  for (const event of events) {
    const at = atMoment(tx, tenantId, event.at)
    const ticket = await lockTicket(tx, tenantId, ticketId)
    if (ticket === null) throw new Error('the ticket is there')
    const standing = decide(ticket, event, agent)
    const state = standing?.state ?? null
    const words =
      state === null || state === 'closed' || state === 'submitted' || state === 'assigned' ? null : said[state]
    const entries = [words === null ? entry(at, 'note', event.activity) : entry(at, 'state', words)]
    await saveTicket(at, { ticketId, standing: standing ?? ticket, entries })
  }
}

/** Counted from what the product kept. */
async function countKept(engine: Engine, { tenantId }: TestCompany): Promise<Figures> {
  const minutes = (until: string) => sql.raw(`extract(epoch from ${until} - t.created_at)::float8 / 60`)
  return ownerTransaction(engine, async (tx) => {
    const result = await sql<{ take: number | null; resolve: number | null; reopened: number }>`
      select ${minutes('e.at')} as take, ${minutes('t.resolved_at')} as resolve, t.reopened
      from ticket t left join lateral (select min(at) as at from ticket_entry
        where tenant_id = t.tenant_id and ticket_id = t.id and kind = 'state' and words = ${said.in_progress}) e on true
      where t.tenant_id = ${tenantId}`.execute(tx)
    return {
      cases: result.rows.length,
      firstTakes: result.rows.flatMap(({ take }) => take ?? []),
      resolves: result.rows.flatMap(({ resolve }) => resolve ?? []),
      reworked: result.rows.filter(({ reopened }) => reopened > 0).length,
    }
  })
}

const median = (values: number[]): number => {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}

const same = (name: string, kept: number, counted: number, unit = ''): Measurement => ({
  name: `helpdesk: ${name}`,
  passed: Math.abs(kept - counted) < 1e-6,
  figures: `${kept.toFixed(unit === '' ? 4 : 2).replace(/\.0+$/, '')}${unit}, file ${counted.toFixed(unit === '' ? 4 : 2).replace(/\.0+$/, '')}${unit}`,
})

/** A public log of a help desk, fed as commands with their own times, says the same of itself in the product as in the file. */
export async function helpdeskAccuracy(dataFolder: string): Promise<Measurement[]> {
  const cases = await readCases(dataFolder)
  const engine = await openTestEngine('embedded')
  try {
    const company = await addTestCompany(engine, 'a')
    for (const [caseId, events] of cases)
      await withTenant(engine, company.tenantId, (tx) => feedCase(tx, company, { caseId, events }))
    const [kept, counted] = [await countKept(engine, company), countFile(cases)]
    return [
      same('cases', kept.cases, counted.cases),
      same(
        `median until taken in charge, ${counted.firstTakes.length} cases`,
        median(kept.firstTakes),
        median(counted.firstTakes),
        ' min',
      ),
      same(
        `median until resolved, ${counted.resolves.length} cases`,
        median(kept.resolves),
        median(counted.resolves),
        ' min',
      ),
      same('taken in charge at all', kept.firstTakes.length, counted.firstTakes.length),
      same('resolved in the end', kept.resolves.length, counted.resolves.length),
      same('share reworked after the first resolution', kept.reworked / kept.cases, counted.reworked / counted.cases),
    ]
  } finally {
    await engine.close()
  }
}

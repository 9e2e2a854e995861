import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ticketOf, type TicketCompany } from './fill-tickets'
import type { Operation } from './operations'

const floor = (name: string): string => readFileSync(join('tests/bench/floor', `ticket-${name}.sql`), 'utf8')

/** The three operations of the bar: a customer asks, an agent opens it, an agent looks at what lies on the desk. */
export function ticketOperations(
  company: TicketCompany,
  { tickets, open }: { tickets: number; open: number },
): Operation[] {
  const { tenantId, owner, members } = company
  const [look, keep, read, list] = ['submit-1-look', 'submit-2-keep', 'read', 'list'].map(floor)
  const memberOf = (nth: number) => members[nth % members.length] ?? { session: '', ticketId: '' }
  const openOf = (nth: number): string => ticketOf(tickets - open + ((nth * 7919) % open))
  return [
    {
      name: 'ticket.submit',
      procedure: 'ticket.submit',
      mostStatements: 8,
      body: (nth) => ({
        procedure: 'ticket.submit',
        session: memberOf(nth).session,
        requestId: `bench-ticket-${String(nth).padStart(6, '0')}`,
        input: { kind: 'quality', words: `第${nth}件卫衣洗了一次就缩水，请处理` },
      }),
      floor: async (client, nth) => {
        const id = `floor${String(nth).padStart(10, '0')}`
        const member = `bmember${String(nth % members.length).padStart(5, '0')}`
        await client.query(look ?? '', [tenantId, id, member])
        await client.query(keep ?? '', [tenantId, id, member, `第${nth}件卫衣`, `agent${1 + (nth % 19)}`, id])
      },
    },
    {
      name: 'ticket.read',
      procedure: 'ticket.read',
      mostStatements: 4,
      body: (nth) => ({ procedure: 'ticket.read', session: owner.session, input: { ticketId: openOf(nth) } }),
      floor: (client, nth) => client.query(read ?? '', [tenantId, openOf(nth)]),
    },
    {
      name: 'ticket.list',
      procedure: 'ticket.list',
      mostStatements: 3,
      body: () => ({ procedure: 'ticket.list', session: owner.session, input: { shelf: 'open' } }),
      floor: (client) => client.query(list ?? '', [tenantId, owner.id]),
    },
  ]
}

import type { WecomDelivery } from '../../cloudfunctions/_standins/wecom-world'
import { readDatabase } from './read-database'

type Kept = Parameters<typeof readDatabase>[0]

/** How many leads and raw submissions the database has for each phone of ours. */
export async function keptLeads(kept: Kept): Promise<Map<string, { leads: number; submissions: number }>> {
  const rows = await readDatabase(
    kept,
    `select l.phone, count(distinct l.id)::int as leads, count(s.id)::int as submissions
     from lead l join lead_submission s on s.tenant_id = l.tenant_id and s.lead_id = l.id
     where l.phone like '+861901%' group by l.phone`,
  )
  return new Map(
    rows.map((row) => [
      String(row['phone']).replace('+86', ''),
      { leads: Number(row['leads']), submissions: Number(row['submissions']) },
    ]),
  )
}

export interface LedgerRow {
  id: string
  state: string
  platformId: string | null
  userid: string
  title: string
  body: string
}

/** Every message the server ever meant to send about our wishes. */
export async function keptLedger(kept: Kept): Promise<LedgerRow[]> {
  const rows = await readDatabase(
    kept,
    `select m.id, m.state, m.platform_id, s.wecom_userid, m.title, m.body
     from message m join staff s on s.tenant_id = m.tenant_id and s.id = m.staff_id
     where m.body like '%单，200件卫衣%' order by m.id`,
  )
  return rows.map((row) => ({
    id: String(row['id']),
    state: String(row['state']),
    platformId: typeof row['platform_id'] === 'string' ? row['platform_id'] : null,
    userid: String(row['wecom_userid']),
    title: String(row['title']),
    body: String(row['body']),
  }))
}

/** What the platform and the ledger disagree about; nothing when every message went out once or is marked unknown. */
export function disagreements(ledger: readonly LedgerRow[], deliveries: readonly WecomDelivery[]): string[] {
  const ours = deliveries.filter(({ text }) => text.includes('单，200件卫衣'))
  const keyOf = (message: { userid: string; title: string }, words: string): string =>
    `${message.userid} ${message.title} ${words}`
  const arrived = new Map<string, WecomDelivery[]>()
  for (const delivery of ours) {
    const words = /第\d{4}单/.exec(delivery.text)?.[0] ?? ''
    arrived.set(keyOf(delivery, words), [...(arrived.get(keyOf(delivery, words)) ?? []), delivery])
  }
  const found: string[] = []
  for (const row of ledger) {
    const key = keyOf(row, /第\d{4}单/.exec(row.body)?.[0] ?? '')
    const got = arrived.get(key) ?? []
    arrived.delete(key)
    const isHonest =
      (row.state === 'sent' && got.length === 1 && got[0]?.msgid === row.platformId) ||
      (row.state === 'unknown' && got.length <= 1)
    if (!isHonest) found.push(`${row.id} ${row.state}: arrived ${got.length} times`)
  }
  for (const [key, got] of arrived) found.push(`not in the ledger, arrived ${got.length} times: ${key}`)
  return found
}

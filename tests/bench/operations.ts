import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import { bigramTokens } from '@shared/customer/search-text.rules'
import type { TestCompany } from '../support/test-people'

/** Bundled scripts run from the project's root. */
const FLOOR = 'tests/bench/floor'
const floor = (name: string): string => readFileSync(join(FLOOR, `${name}.sql`), 'utf8')

export interface Operation {
  name: string
  procedure: string
  /** Statements besides session and scope. */
  mostStatements: number
  /** What the phone sends for the nth call. */
  body(nth: number): { procedure: string; input: object; session?: string; requestId?: string }
  /** The fewest statements by hand that give the same answer. */
  floor(client: Client, nth: number): Promise<unknown>
}

const FRAGMENTS = ['云锦', '裳程', '悦衫', '尚品', '南岭', '华依', '雅森', '恒达', '锦裳', '瑞丰']

const BRAND = [...'岚澜珊蔓芸菲沐禾笙麦棠梨柚朵葵杉槿芷茉鸢']
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']
const PLACES = ['广州市', '佛山市', '深圳市', '东莞市', '中山市', '杭州市', '成都市']

/** A factor without a common divisor spreads neighbours apart: alike phones and names would be taken for one person writing again. */
const spread = (nth: number, among: number): number => (nth * 7_368_787) % among
const pick = (from: readonly string[], nth: number): string => from[nth % from.length] ?? ''

const phoneOf = (nth: number): string => `135${String(spread(nth, 100_000_000)).padStart(8, '0')}`
const brandOf = (nth: number): string =>
  [nth, Math.floor(nth / 20), Math.floor(nth / 400), Math.floor(nth / 8000)].map((part) => pick(BRAND, part)).join('')
/** The nth passer-by: nobody the company knows, and nobody who wrote before. */
const personOf = (nth: number) => ({
  name: `${pick(SURNAMES, nth)}${pick(BRAND, Math.floor(nth / 20))}`,
  phone: phoneOf(nth),
  company: `${pick(PLACES, nth)}${brandOf(spread(nth, 160_000))}服饰有限公司`,
})
const idOf = (nth: number): string => `floor${String(nth).padStart(10, '0')}`

/** A stranger's wish through the company's form. */
export function submitOf(company: TestCompany, prefix: string): Operation {
  const [look, dedupe, keep] = ['submit-1-look', 'submit-2-dedupe', 'submit-3-keep'].map(floor)
  const { tenantId } = company
  // In turn, as the rules do: one colleague's row of loads would make all callers wait for each other.
  const reps = [company.repOne, company.repTwo]
  const nameOf = (nth: number): string => `广州市第${nth}服饰贸易有限公司`
  return {
    name: 'submit',
    procedure: 'lead.submit',
    mostStatements: 8,
    body: (nth) => ({
      procedure: 'lead.submit',
      requestId: `bench-submit-${prefix}-${nth}`,
      input: { formKey: `form-${prefix}`, ...personOf(nth), wish: '想订200件秋款卫衣' },
    }),
    floor: async (client, nth) => {
      const [id, phone] = [idOf(nth), `+86136${String(10_000_000 + nth).slice(-8)}`]
      const keys = [`p:${phone}`, `k:第${nth}`, `b:第${nth}`, `b:第${nth}|广州市`, `b:第${nth}|陈敏`, `same:${nth}`]
      await client.query(look ?? '', [tenantId, id])
      await client.query(dedupe ?? '', [tenantId, keys])
      await client.query(keep ?? '', [tenantId, id, phone, nameOf(nth), keys, reps[nth % 2]?.id, id])
    },
  }
}

/** The four operations of the bar, on one company of `customers` customers. */
export function operationsOf(company: TestCompany, prefix: string, customers: number): Operation[] {
  const { tenantId, owner, repOne } = company
  const [card, inbox, search] = ['card', 'inbox', 'search'].map(floor)
  const customerOf = (nth: number): string => `cust${String((nth * 7919) % customers).padStart(8, '0')}`
  const fragmentOf = (nth: number): string => FRAGMENTS[nth % FRAGMENTS.length] ?? ''
  return [
    {
      name: 'inbox',
      procedure: 'followup.inbox',
      mostStatements: 3,
      body: () => ({ procedure: 'followup.inbox', session: repOne.session, input: { kind: null, cursor: null } }),
      floor: (client) => client.query(inbox ?? '', [tenantId, repOne.id, '2026-11-18T02:00:00.000Z']),
    },
    {
      name: 'card',
      procedure: 'customer.card',
      mostStatements: 4,
      body: (nth) => ({ procedure: 'customer.card', session: owner.session, input: { customerId: customerOf(nth) } }),
      floor: (client, nth) => client.query(card ?? '', [tenantId, customerOf(nth)]),
    },
    {
      name: 'search',
      procedure: 'customer.search',
      mostStatements: 3,
      body: (nth) => ({ procedure: 'customer.search', session: owner.session, input: { text: fragmentOf(nth) } }),
      floor: (client, nth) =>
        client.query(search ?? '', [tenantId, bigramTokens(tenantId, [fragmentOf(nth)]), fragmentOf(nth)]),
    },
    // Last, so that the reads meet the rows they were promised.
    submitOf(company, prefix),
  ]
}

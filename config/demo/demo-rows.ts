import type { Insertable } from 'kysely'
import type { Json } from '../../cloudfunctions/_kernel/json-column'
import type { Database } from '../../cloudfunctions/_kernel/tables.generated'

/** The tables the demo fills, in an order in which every row finds what it refers to. */
export const filledTables = [
  'tenant',
  'tenant_setting',
  'department',
  'staff',
  'channel',
  'channel_cost',
  'lead_form',
  'assignment_rules',
  'tag',
  'product',
  'customer',
  'customer_collaborator',
  'contact',
  'customer_key',
  'customer_need',
  'customer_tag',
  'customer_fact',
  'member',
  'sales_order',
  'sales_order_line',
  'lead',
  'lead_submission',
  'lead_key',
  'lead_assignment',
  'collision',
  'followup',
  'followup_plan',
  'inbox_item',
  'timeline_entry',
  'message',
  'audit_log',
  'outbox',
  'service_agent',
  'article',
  'article_pair',
  'article_reading',
  'credit_wallet',
  'ticket',
  'ticket_entry',
  'survey',
  'recovery',
] as const
type FilledTable = (typeof filledTables)[number]

type Columns<T extends FilledTable> = Insertable<Database[T]>
/** A row before it is written: the company is added by the writer, jsonb columns hold plain values. */
export type Row<T extends FilledTable> = {
  [C in keyof Columns<T> as C extends 'tenant_id' ? never : C]: C extends keyof Database[T]
    ? Database[T][C] extends Json<unknown>
      ? unknown
      : Columns<T>[C]
    : never
}

export type Rows = { [T in FilledTable]: Row<T>[] }

export const noRows = (): Rows => ({
  tenant: [],
  tenant_setting: [],
  department: [],
  staff: [],
  channel: [],
  channel_cost: [],
  lead_form: [],
  assignment_rules: [],
  tag: [],
  product: [],
  customer: [],
  customer_collaborator: [],
  contact: [],
  customer_key: [],
  customer_need: [],
  customer_tag: [],
  customer_fact: [],
  member: [],
  sales_order: [],
  sales_order_line: [],
  lead: [],
  lead_submission: [],
  lead_key: [],
  lead_assignment: [],
  collision: [],
  followup: [],
  followup_plan: [],
  inbox_item: [],
  timeline_entry: [],
  message: [],
  audit_log: [],
  outbox: [],
  service_agent: [],
  article: [],
  article_pair: [],
  article_reading: [],
  credit_wallet: [],
  ticket: [],
  ticket_entry: [],
  survey: [],
  recovery: [],
})

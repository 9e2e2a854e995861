import { sql } from 'kysely'
import { ownerTransaction } from '../../cloudfunctions/_kernel/transaction'
import { workTables } from '../../cloudfunctions/custody/worked-on.repository'
import { openTestEngine } from '../support/test-engines'

/** Tables that reference a customer and are asked in a way of their own, or go with the customer. */
const ASKED_APART = [
  'contact', // added later
  'customer_fact', // counted from the others
  'customer_key', // made from the customer
  'customer_need', // recorded later
  'customer_tag', // not of the file
  'followup_plan', // made later
  'inbox_item', // made later
  'lead', // by both its references
  'timeline_entry', // told later
]

test('every table that references a customer is asked before an import is taken back', async () => {
  const engine = await openTestEngine('embedded')
  const tables = await ownerTransaction(engine, async (tx) =>
    sql<{ name: string }>`select distinct conrelid::regclass::text as name from pg_constraint
      where contype = 'f' and confrelid = 'customer'::regclass order by 1`.execute(tx),
  )
  expect(tables.rows.map(({ name }) => name)).toEqual([...workTables, ...ASKED_APART].sort())
  await engine.close()
})

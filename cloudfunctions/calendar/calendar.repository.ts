import { sql } from 'kysely'
import type { SpecialDay, WorkingWindow } from '@shared/calendar/calendar.types'
import type { TenantId } from '@shared/kernel/ids'
import { found } from '../_kernel/boundary'
import { jsonText } from '../_kernel/json-column'
import type { Tx } from '../_kernel/transaction'

type Week = readonly (readonly WorkingWindow[])[]

/** What a company keeps of its own: version 0 and no week while it never changed anything. */
export interface CalendarRow {
  version: number
  week: Week | null
  days: SpecialDay[]
  years: number[]
}

export async function readCalendarRow(tx: Tx, tenantId: TenantId): Promise<CalendarRow> {
  const result = await sql<CalendarRow>`
    select coalesce(c.version, 0) as version, c.week,
      coalesce((select jsonb_agg(jsonb_build_object('date', d.date, 'kind', d.kind, 'name', d.name))
        from calendar_day d where d.tenant_id = ${tenantId}), '[]') as days,
      array(select y.year from calendar_year y where y.tenant_id = ${tenantId}) as years
    from (select) one left join calendar c on c.tenant_id = ${tenantId}`.execute(tx)
  return found(result.rows[0])
}

/** Compare-and-set; the first change makes the row. @returns whether `version` was still the newest */
export async function saveWeek(tx: Tx, tenantId: TenantId, change: { version: number; week: Week }): Promise<boolean> {
  const week = jsonText(change.week)
  const result =
    change.version === 0
      ? await sql`insert into calendar (tenant_id, week) values (${tenantId}, ${week}::jsonb)
          on conflict do nothing`.execute(tx)
      : await sql`update calendar set week = ${week}::jsonb, version = version + 1
          where tenant_id = ${tenantId} and version = ${change.version}`.execute(tx)
  return result.numAffectedRows === 1n
}

/** Keeps days and the years they make known, in one statement; a day imported again becomes what it says now. */
export async function saveDays(
  tx: Tx,
  tenantId: TenantId,
  { days, years }: { days: readonly SpecialDay[]; years: readonly number[] },
): Promise<void> {
  await sql`
    with known as (
      insert into calendar_year (tenant_id, year) select ${tenantId}, unnest(${years}::integer[]) on conflict do nothing
    )
    insert into calendar_day (tenant_id, date, kind, name)
    select ${tenantId}, d.date, d.kind, d.name from jsonb_to_recordset(${jsonText(days)}::jsonb) as d(date date, kind text, name text)
    on conflict (tenant_id, date) do update set kind = excluded.kind, name = excluded.name`.execute(tx)
}

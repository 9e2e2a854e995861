import * as z from 'zod'
import { command, query } from '../kernel/contract'
import { calendarDate } from '../kernel/fields'

const minuteOfDay = z.int().min(0).max(1440)
const workingWindow = z
  .object({ fromMinute: minuteOfDay, toMinute: minuteOfDay })
  .refine((value) => value.fromMinute < value.toMinute, { error: '下班时间应晚于上班时间' })

/** One list of windows for each weekday, Monday first. */
const week = z.array(z.array(workingWindow).max(6)).length(7, '一周应有 7 天')

const specialDay = z.object({ date: calendarDate(), kind: z.enum(['off', 'work']), name: z.string() })

const calendar = z.object({
  version: z.int(),
  week,
  days: z.array(specialDay),
  knownYears: z.array(z.int()),
  /** Sentences for years within reach whose holidays are not known yet. */
  warnings: z.array(z.string()),
})

export const calendarContract = {
  read: query.input(z.object({})).output(calendar),
  changeHours: command
    .input(z.object({ version: z.int(), week }))
    .errors({ CALENDAR_CHANGED: {}, NO_WORKING_TIME: {} })
    .output(calendar),
  /** Imports holidays and make-up days (调休) pasted as text, one a line: `2027-01-01 休 元旦`. */
  importDays: command
    .input(z.object({ version: z.int(), text: z.string().min(1, '请粘贴节假日安排').max(20_000, '最多 20000 个字') }))
    .errors({ CALENDAR_CHANGED: {} })
    .output(calendar),
}

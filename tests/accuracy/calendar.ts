import { performance } from 'node:perf_hooks'
import type { Calendar, WorkingWindow } from '@shared/calendar/calendar.types'
import { defaultCalendar } from '@shared/calendar/default-calendar'
import { toEpochDay, weekdayOf } from '@shared/calendar/epoch-day'
import { type WorkingCalendar, compileCalendar } from '@shared/calendar/working-calendar.rules'
import { addWorkingMinutes, advanceToWorkingTime, workingMinutesBetween } from '@shared/calendar/working-time.rules'
import { MINUTE_MS, addMs, toEpochMs } from '@shared/kernel/instant'
import { type Vectors, readVectors, weekdays } from './calendar-vectors'

interface Measurement {
  name: string
  passed: boolean
  figures: string
}

/** The zones of the vectors as they were at the dates of the vectors (Berlin before daylight saving). */
const offsets: Record<string, number> = { UTC: 0, 'Asia/Tokyo': 540, 'Europe/Berlin': 60 }

const COMPUTATIONS = 1_000_000
const LIMIT_MS = 5_000

function compiled(calendar: Partial<Calendar>): WorkingCalendar {
  const decision = compileCalendar({ utcOffsetMinutes: 0, week: [], days: [], knownYears: [], ...calendar })
  if (!decision.ok) throw new Error('a calendar of the vectors has no working time')
  return decision.value
}

/** `09:00-17:00` */
function readWindow(text: string): WorkingWindow {
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = text.split(/[:-]/).map(Number)
  return { fromMinute: fromHour * 60 + fromMinute, toMinute: toHour * 60 + toMinute }
}

const mondayToFriday = (window: string) => weekdays.map((_, i) => (i < 5 ? [readWindow(window)] : []))

function tally(name: string, outcomes: readonly boolean[]): Measurement {
  const hits = outcomes.filter(Boolean).length
  return { name, passed: hits > 0 && hits === outcomes.length, figures: `${hits} of ${outcomes.length}` }
}

function checkWorkingHours(vectors: Vectors['workingHours']): Measurement {
  const ours = vectors.filter(({ op, n }) => (op === 'add_minutes' && n > 0) || op === 'advance_to_working_time')
  const outcomes = ours.map(({ op, start, n, tz, hours, holidays, expect }) => {
    const calendar = compiled({
      utcOffsetMinutes: offsets[tz],
      week: hours ? weekdays.map((day) => (hours[day] ?? []).map(readWindow)) : mondayToFriday('09:00-17:00'),
      days: holidays.map((date) => ({ date, kind: 'off', name: '' })),
    })
    const moment = op === 'add_minutes' ? addWorkingMinutes(calendar, start, n) : advanceToWorkingTime(calendar, start)
    return toEpochMs(moment) === toEpochMs(expect)
  })
  return tally('working_hours: add minutes (n > 0), advance to working time', outcomes)
}

function checkBruteForce(vectors: Vectors['bruteForce']): Measurement[] {
  const calendar = compiled(defaultCalendar)
  const dues = vectors.map((v) => toEpochMs(addWorkingMinutes(calendar, v.start, v.minutes)) === toEpochMs(v.due))
  const spans = vectors.map((v) => workingMinutesBetween(calendar, v.start, v.until) === v.business_minutes)
  return [tally('Chinese brute force: due', dues), tally('Chinese brute force: business minutes', spans)]
}

function checkZammad({ calendar_tz, vectors }: Vectors['zammad']): Measurement {
  const outcomes = vectors.flatMap(({ week, created, fr, sol, first_response_at, close_at, expect }) => {
    const calendar = compiled({
      utcOffsetMinutes: offsets[calendar_tz],
      week: mondayToFriday(week.replace('Mon-Fri ', '')),
    })
    const due = (minutes: number) => addWorkingMinutes(calendar, created, minutes).replace('.000Z', 'Z')
    const took = (until: string) => workingMinutesBetween(calendar, created, until)
    const firstMinutes = took(first_response_at)
    const closeMinutes = took(close_at)
    const answers: [got: string | number, expected: string | number | undefined][] = [
      [due(fr), expect.first],
      [due(sol), expect.close],
      [firstMinutes, expect.first_in_min],
      [fr - firstMinutes, expect.first_diff_in_min],
      [closeMinutes, expect.close_in_min],
      [sol - closeMinutes, expect.close_diff_in_min],
    ]
    return answers.filter(([, expected]) => expected !== undefined).map(([got, expected]) => got === expected)
  })
  return tally('zammad: first response and close', outcomes)
}

/** The own table of holidays against what three packages agree on, for the years the table claims to know. */
function checkOfficialDays(years: Vectors['officialYears']): Measurement {
  const outcomes = defaultCalendar.knownYears.map((year) => {
    const days = defaultCalendar.days.filter(({ date }) => date.startsWith(`${year}-`))
    const isWeekend = (date: string) => weekdayOf(toEpochDay(date)) > 4
    const off = days.filter(({ date, kind }) => kind === 'off' && !isWeekend(date)).map(({ date }) => date)
    const work = days.filter(({ date, kind }) => kind === 'work' && isWeekend(date)).map(({ date }) => date)
    const official = years[year]
    return off.join() === official?.weekday_off.join() && work.sort().join() === official.weekend_work.join()
  })
  return tally('holiday table 2024–2026: years equal to the official days', outcomes)
}

function measureSpeed(): Measurement {
  const calendar = compiled(defaultCalendar)
  const starts = Array.from({ length: 4096 }, (_, i) => addMs('2024-01-01T00:00:00.000Z', i * 383 * MINUTE_MS))
  const minutes = [15, 30, 60, 120, 240, 480, 960, 1440]
  const began = performance.now()
  for (let i = 0; i < COMPUTATIONS; i += 2) {
    const start = starts[i % starts.length] ?? ''
    const due = addWorkingMinutes(calendar, start, minutes[(i >> 1) % minutes.length] ?? 0)
    workingMinutesBetween(calendar, start, due)
  }
  const tookMs = Math.round(performance.now() - began)
  return { name: 'a million computations', passed: tookMs <= LIMIT_MS, figures: `${tookMs} ms, at most ${LIMIT_MS}` }
}

/** Working time against public vectors and the clock. */
export async function calendarAccuracy(dataFolder: string): Promise<Measurement[]> {
  const vectors = await readVectors(dataFolder)
  return [
    checkWorkingHours(vectors.workingHours),
    ...checkBruteForce(vectors.bruteForce),
    checkZammad(vectors.zammad),
    checkOfficialDays(vectors.officialYears),
    measureSpeed(),
  ]
}

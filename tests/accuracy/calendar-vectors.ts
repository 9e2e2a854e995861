import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const workingHoursFile = z.object({
  vectors: z.array(
    z.object({
      op: z.string(),
      start: z.string(),
      n: z.number().default(0),
      tz: z.string().default('UTC'),
      hours: z.partialRecord(z.enum(weekdays), z.array(z.string())).optional(),
      holidays: z.array(z.string()).default([]),
      expect: z.string(),
    }),
  ),
})

const bruteForceFile = z.object({
  vectors: z.array(
    z.object({
      start: z.string(),
      minutes: z.number(),
      due: z.string(),
      until: z.string(),
      business_minutes: z.number(),
    }),
  ),
})

const zammadFile = z.object({
  calendar_tz: z.string(),
  vectors: z.array(
    z.object({
      week: z.string(),
      created: z.string(),
      fr: z.number(),
      sol: z.number(),
      first_response_at: z.string().default(''),
      close_at: z.string().default(''),
      expect: z.object({
        first: z.string().optional(),
        close: z.string().optional(),
        first_in_min: z.number().optional(),
        first_diff_in_min: z.number().optional(),
        close_in_min: z.number().optional(),
        close_diff_in_min: z.number().optional(),
      }),
    }),
  ),
})

const workCalendarFile = z.object({
  years: z.record(
    z.string(),
    z.object({ weekday_off: z.array(z.string()), weekend_work: z.array(z.string()), workdays: z.number() }),
  ),
})

/** Reads the public working-time vectors; each file is described in the README of the data folder. */
export async function readVectors(dataFolder: string) {
  const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(join(dataFolder, file), 'utf8'))
  return {
    workingHours: workingHoursFile.parse(await json('sla_vectors_working_hours.json')).vectors,
    bruteForce: bruteForceFile.parse(await json('sla_cn_bruteforce.json')).vectors,
    zammad: zammadFile.parse(await json('sla_vectors_zammad_basic.json')),
    officialYears: workCalendarFile.parse(await json('cn_workcalendar_2020_2026.json')).years,
  }
}

export type Vectors = Awaited<ReturnType<typeof readVectors>>

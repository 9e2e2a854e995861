import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MatchRecord } from '@shared/customer/match.types'

/** A record of a public set and the number of the person it is about. */
export interface TruthRecord {
  truth: string
  record: MatchRecord
}

async function readRows(dataFolder: string, file: string): Promise<((column: string) => string)[]> {
  const [header = '', ...lines] = (await readFile(join(dataFolder, file), 'utf8')).trim().split('\n')
  const columns = header.split(',').map((column) => column.trim())
  return lines.map((line) => {
    const values = line.split(',').map((value) => value.trim())
    return (column) => values[columns.indexOf(column)] ?? ''
  })
}

const joined = (...parts: string[]): string => parts.filter(Boolean).join(' ')

const calendarDate = (digits: string): string =>
  digits && `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`

/** Febrl: soc_sec_id stands for the credit code (no checksum), suburb for the city; the truth is the number in rec_id. */
export async function readFebrl(
  dataFolder: string,
  { file, isIdKnown }: { file: string; isIdKnown: boolean },
): Promise<TruthRecord[]> {
  const rows = await readRows(dataFolder, file)
  return rows.map((value) => ({
    truth: value('rec_id').split('-')[1] ?? '',
    record: {
      ...(isIdKnown && { creditCode: value('soc_sec_id') }),
      contactNames: [joined(value('given_name'), value('surname'))].filter(Boolean),
      birthday: calendarDate(value('date_of_birth')),
      region: { province: value('state'), city: value('suburb') },
      address: joined(value('street_number'), value('address_1'), value('address_2')),
      postcode: value('postcode'),
    },
  }))
}

/** Splink's fake people: names, birthday, e-mail and city, each often wrong or missing. */
export async function readSplink(dataFolder: string): Promise<TruthRecord[]> {
  const rows = await readRows(dataFolder, 'splink_fake_1000.csv')
  return rows.map((value) => ({
    truth: value('cluster'),
    record: {
      contactNames: [joined(value('first_name'), value('surname'))].filter(Boolean),
      birthday: value('dob'),
      email: value('email'),
      region: { city: value('city').toLowerCase() },
    },
  }))
}

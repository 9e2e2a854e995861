import { CHINA_OFFSET_MINUTES } from '../kernel/instant'
import type { Calendar, SpecialDay, WorkingWindow } from './calendar.types'
import { datesBetween } from './epoch-day'

/** One holiday of a notice: its days off (first and last), and the weekend days worked for it (调休). Months and days. */
type Holiday = readonly [name: string, firstOff: string, lastOff: string, ...work: string[]]

/**
 * The yearly notices of the General Office of the State Council (国务院办公厅关于…年部分节假日安排的通知).
 * A year that is missing here warns instead of being guessed; the next notice comes each autumn and can be pasted in settings.
 */
const notices: Record<number, readonly Holiday[]> = {
  // 国办发明电〔2023〕7号, 2023-10-25
  2024: [
    ['元旦', '01-01', '01-01'],
    ['春节', '02-10', '02-17', '02-04', '02-18'],
    ['清明节', '04-04', '04-06', '04-07'],
    ['劳动节', '05-01', '05-05', '04-28', '05-11'],
    ['端午节', '06-10', '06-10'],
    ['中秋节', '09-15', '09-17', '09-14'],
    ['国庆节', '10-01', '10-07', '09-29', '10-12'],
  ],
  // 国办发明电〔2024〕12号, 2024-11-12
  2025: [
    ['元旦', '01-01', '01-01'],
    ['春节', '01-28', '02-04', '01-26', '02-08'],
    ['清明节', '04-04', '04-06'],
    ['劳动节', '05-01', '05-05', '04-27'],
    ['端午节', '05-31', '06-02'],
    ['国庆节、中秋节', '10-01', '10-08', '09-28', '10-11'],
  ],
  // 国办发明电〔2025〕7号, 2025-11-04
  2026: [
    ['元旦', '01-01', '01-03', '01-04'],
    ['春节', '02-15', '02-23', '02-14', '02-28'],
    ['清明节', '04-04', '04-06'],
    ['劳动节', '05-01', '05-05', '05-09'],
    ['端午节', '06-19', '06-21'],
    ['中秋节', '09-25', '09-27'],
    ['国庆节', '10-01', '10-07', '09-20', '10-10'],
  ],
}

const daysOf = (year: string, [name, firstOff, lastOff, ...work]: Holiday): SpecialDay[] => [
  ...datesBetween(`${year}-${firstOff}`, `${year}-${lastOff}`).map((date): SpecialDay => ({ date, kind: 'off', name })),
  ...work.map((day): SpecialDay => ({ date: `${year}-${day}`, kind: 'work', name: `${name}调休` })),
]

/** 9:00–12:00 and 13:30–18:00: lunch does not count. */
const officeDay: readonly WorkingWindow[] = [
  { fromMinute: 540, toMinute: 720 },
  { fromMinute: 810, toMinute: 1080 },
]

/** What a new company starts with: office hours from Monday to Friday and the official Chinese holidays. */
export const defaultCalendar: Calendar = {
  utcOffsetMinutes: CHINA_OFFSET_MINUTES,
  week: [officeDay, officeDay, officeDay, officeDay, officeDay, [], []],
  days: Object.entries(notices).flatMap(([year, holidays]) => holidays.flatMap((holiday) => daysOf(year, holiday))),
  knownYears: Object.keys(notices).map(Number),
}

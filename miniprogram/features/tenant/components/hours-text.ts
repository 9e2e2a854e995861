import type { WorkingWindow } from '@shared/calendar/calendar.types'

export type HoursText = { ok: true; windows: WorkingWindow[] } | { ok: false; sentence: string }

const WINDOW = /^(\d{1,2})[:：](\d{2})[-–—~～至到](\d{1,2})[:：](\d{2})$/
const DAY_MINUTES = 1440
const MOST = 6

const sayMinute = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`

/** `9:00-12:00、13:30-18:00`; an empty text is a day off. */
export const sayWindows = (windows: readonly WorkingWindow[]): string =>
  windows.map(({ fromMinute, toMinute }) => `${sayMinute(fromMinute)}-${sayMinute(toMinute)}`).join('、')

const wrong = (sentence: string): HoursText => ({ ok: false, sentence })

function readWindow(text: string): WorkingWindow | null {
  const [, h1 = '', m1 = '', h2 = '', m2 = ''] = WINDOW.exec(text) ?? []
  if (h1 === '' || Number(m1) > 59 || Number(m2) > 59) return null
  const window = { fromMinute: Number(h1) * 60 + Number(m1), toMinute: Number(h2) * 60 + Number(m2) }
  return window.toMinute <= DAY_MINUTES ? window : null
}

/** Reads one day's working hours as people type them; 休 or nothing is a day off. */
export function parseWindows(text: string): HoursText {
  const parts = text.split(/[、，,;；\s]+/).filter((part) => part !== '' && part !== '休' && part !== '休息')
  const windows: WorkingWindow[] = []
  for (const part of parts) {
    const window = readWindow(part)
    if (window === null) return wrong(`没看懂“${part}”，请写成 9:00-12:00、13:30-18:00`)
    if (window.fromMinute >= window.toMinute) return wrong('下班时间应晚于上班时间')
    if (window.fromMinute < (windows.at(-1)?.toMinute ?? 0)) return wrong('时段请按先后写，不要重叠')
    windows.push(window)
  }
  return windows.length > MOST ? wrong(`一天最多 ${MOST} 段`) : { ok: true, windows }
}

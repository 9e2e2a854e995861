import { calendarLabels } from '@shared/calendar/calendar.labels'
import { word } from '../_kernel/word'
import { changeHours } from './change-hours'
import { importDays } from './import-days'
import { read } from './read-calendar'

export const calendar = word('calendar', { read, changeHours, importDays }, { labels: calendarLabels })

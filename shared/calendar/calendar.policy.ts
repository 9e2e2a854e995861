import { staffWith } from '../kernel/policy'

/** Everybody works by it, so everybody may see it. */
export const mayReadCalendar = staffWith()
export const mayChangeCalendar = staffWith('owner')
